import { Injectable, inject } from '@angular/core';
import { obligationTold, type ProblemParams } from '@banke/contracts/codes';
import type { ObligationKind } from '@banke/domain/obligations';
import { Words } from './words';

/** What an obligation is called, wherever it is spoken of. */
@Injectable({ providedIn: 'root' })
export class ObligationWords {
  private readonly words = inject(Words);

  /** The name somebody gave it, else the usual one: 下月班表. */
  name({ kind, name }: { kind: ObligationKind; name: string | null }): string {
    return name ?? this.words.t(`codes.obligation.${kind}`);
  }

  /** 下月班表（客服部）: out of its list it says where it belongs. */
  full(of: { kind: ObligationKind; name: string | null; departmentName: string | null }): string {
    const name = this.name(of);
    return of.departmentName === null
      ? name
      : this.words.t('codes.obligationIn', { name, department: of.departmentName });
  }

  /** The same from the params of a message. */
  told(params: ProblemParams): string {
    return obligationTold(params, this.words);
  }
}
