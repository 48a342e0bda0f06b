import { Injectable, inject } from '@angular/core';
import type { RowChangeView, RowErrorView } from '@banke/contracts';
import { rowErrorInWords, type ProblemParams } from '@banke/contracts/codes';
import { isPlainDate } from '@banke/domain/calendar';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

/** What is wrong with a cell, or what a row changes, in words. */
@Injectable({ providedIn: 'root' })
export class RowWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** 入职日期：「去年」不是日期 / Hired: “last year” is not a date. */
  error({ field, header, code, params }: RowErrorView): string {
    const sentence = this.sentence(code, params);
    const column = header ?? (field && this.words.t(`imports.field.${field}`));
    return column ? this.words.t('imports.atColumn', { column, sentence }) : sentence;
  }

  sentence(code: Parameters<typeof rowErrorInWords>[1], params: ProblemParams): string {
    const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, this.value(value)]));
    return rowErrorInWords(this.words.language(), code, said);
  }

  change({ field, before, after }: RowChangeView): { label: string; before: string; after: string } {
    const say = (value: string | null) => (value === null ? '' : String(this.value(value)));
    return { label: this.words.t(`imports.field.${field}`), before: say(before), after: say(after) };
  }

  private value(value: string | number): string | number {
    return typeof value === 'string' && isPlainDate(value) ? this.formats.date(value) : value;
  }
}
