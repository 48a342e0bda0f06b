import { inject, Injectable } from '@angular/core';
import { GridDesk } from './grid-desk';
import { GridWriter } from './grid-writer';
import type { GridMatch, GridUnknown } from './month-grid-types';
import { layPasted, type PastedField } from './paste';
import { markedRect } from './selection';
import { formatTsv, parseTsv } from './tsv';

/** The browser's own copy, cut and paste: the clipboard API would need HTTPS. */
@Injectable()
export class GridClipboard {
  private readonly desk = inject(GridDesk);
  private readonly writer = inject(GridWriter);
  private readonly bindings = this.desk.bindings;

  copy(event: ClipboardEvent): void {
    const rect = this.desk.rect();
    if (!rect || !event.clipboardData) return;
    event.preventDefault();
    const rows: string[][] = [];
    for (let row = rect.top; row <= rect.bottom; row += 1) {
      const codes: string[] = [];
      for (let column = rect.left; column <= rect.right; column += 1)
        codes.push(this.desk.cellAt({ row, column })?.code ?? '');
      rows.push(codes);
    }
    event.clipboardData.setData('text/plain', formatTsv(rows));
  }

  cut(event: ClipboardEvent): void {
    this.copy(event);
    const rect = this.desk.rect();
    if (rect) this.writer.clear(rect);
  }

  paste(event: ClipboardEvent): void {
    event.preventDefault();
    const rect = this.desk.rect();
    if (!rect || this.bindings.readOnly()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = layPasted(parseTsv(text), rect, this.desk.size());
    if (!pasted) return;
    const { intents, unknown } = this.understand(pasted.fields);
    if (unknown.length > 0) {
      this.bindings.refused.emit({ reason: 'unknown', deed: 'pasted', texts: unknown });
      return;
    }
    if (pasted.outside > 0) {
      this.bindings.refused.emit({ reason: 'outside', deed: 'pasted', cells: pasted.outside });
    }
    this.desk.select(markedRect(pasted.rect));
    this.writer.write('pasted', intents, true);
  }

  /** A month has a dozen codes in thousands of cells: each text is looked up once. */
  private understand(fields: readonly PastedField[]) {
    const match = this.bindings.match();
    const known = new Map<string, GridMatch['meant']>();
    const unknown: GridUnknown[] = [];
    const said = new Set<string>();
    const intents = fields.map(({ to, text: raw, line, field }) => {
      const text = raw.trim();
      if (!known.has(text)) known.set(text, text === '' ? null : match(text).meant);
      const code = known.get(text) ?? null;
      const at = `${String(line)},${String(field)}`;
      if (text !== '' && !code && !said.has(at)) {
        said.add(at); // a block that is repeated says its unknown texts once
        unknown.push({ text, line, field });
      }
      return { to, next: code?.id ?? null };
    });
    return { intents, unknown };
  }
}
