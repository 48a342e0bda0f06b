import { Injectable, inject } from '@angular/core';
import { jobTitle, type ProblemParams } from '@banke/contracts/codes';
import type { AuditValues } from '@banke/domain/audit';
import { Formats } from './formats';
import { Words } from './words';

/** Counts a result may hold, in the order they are said. */
export const JOB_COUNTS = ['create', 'change', 'unchanged', 'error', 'planned', 'removed'] as const;

/** What a job does, in a few words: 检查导入文件「名册.xlsx」. */
@Injectable({ providedIn: 'root' })
export class JobWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  title(kind: string, params: ProblemParams): string {
    return jobTitle(kind, params, this.words);
  }

  /** 新增 12，更改 3; nothing for a result without counts. Needs the words of the area `jobs`. */
  result(result: AuditValues): string {
    const said = JOB_COUNTS.flatMap((name) => {
      const value = result[name];
      return typeof value === 'number'
        ? [this.words.t(`jobs.count.${name}`, { n: this.formats.number(value) })]
        : [];
    });
    return said.join(this.words.t('jobs.between'));
  }
}
