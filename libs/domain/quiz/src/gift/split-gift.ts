import { findSign } from './gift-text';

/** The lines of one question, without comments. */
export interface GiftBlock {
  category: string | null;
  lines: readonly { number: number; text: string }[];
}

const CATEGORY = /^\$CATEGORY:(.*)$/i;
/** What an answer can begin with, after a line left blank among the answers. */
const GOES_ON = /^[=~#}]/;

/**
 * Questions stand apart by blank lines. Beyond what Moodle reads, a blank line may stand among answers, and a question
 * that begins with its name needs none before it.
 */
export function splitGift(text: string): GiftBlock[] {
  const splitter = new Splitter();
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) splitter.take(index + 1, line);
  return splitter.end();
}

class Splitter {
  private readonly blocks: GiftBlock[] = [];
  private category: string | null = null;
  private lines: { number: number; text: string }[] = [];
  private state: 'before' | 'within' | 'after' = 'before';
  private blank = false;

  take(number: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed.startsWith('//')) return;
    if (trimmed === '') {
      if (this.state === 'within') this.blank = true;
      else this.finish();
      return;
    }
    const category = this.state === 'within' ? null : CATEGORY.exec(trimmed);
    if (category || this.beginsAnother(trimmed)) this.finish();
    if (category) {
      this.category = category[1]?.trim() || null;
      return;
    }
    this.blank = false;
    this.lines.push({ number, text });
    this.follow(text);
  }

  end(): GiftBlock[] {
    this.finish();
    return this.blocks;
  }

  private beginsAnother(trimmed: string): boolean {
    if (this.blank) return !GOES_ON.test(trimmed);
    return this.state === 'after' && trimmed.startsWith('::');
  }

  private follow(text: string): void {
    let at = 0;
    while (this.state !== 'after') {
      const found = findSign(text, this.state === 'before' ? '{' : '}', at);
      if (found < 0) return;
      this.state = this.state === 'before' ? 'within' : 'after';
      at = found + 1;
    }
  }

  private finish(): void {
    if (this.lines.length > 0) this.blocks.push({ category: this.category, lines: this.lines });
    this.lines = [];
    this.state = 'before';
    this.blank = false;
  }
}
