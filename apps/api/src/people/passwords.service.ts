import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import {
  judgePassword,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  type PasswordContext,
} from '@banke/domain/people';
import { randomBytes } from 'node:crypto';
import { refused } from '../common/problems/app-error';

/** What the sentence of a refusal may name. */
const LIMITS = { min: PASSWORD_MIN_LENGTH, max: PASSWORD_MAX_LENGTH };

/** argon2id with the library's defaults: 19 MiB, two passes, the OWASP minimum. */
@Injectable()
export class Passwords {
  /** Verified against when a name does not exist, so that the answer takes as long. */
  private readonly nobody = hash(randomBytes(16).toString('hex'));

  hash(password: string): Promise<string> {
    return hash(password);
  }

  async matches(password: string, storedHash: string | null | undefined): Promise<boolean> {
    const matched = await verify(storedHash ?? (await this.nobody), password);
    return matched && typeof storedHash === 'string';
  }

  /** Throws `account.password-refused` with every fault at the given field. */
  refuseWeak(password: string, context: PasswordContext, path: string): void {
    const faults = judgePassword(password, context);
    if (faults.length === 0) return;
    throw refused(
      'account.password-refused',
      undefined,
      faults.map((fault) => ({ path, code: `password.${fault}`, params: LIMITS })),
    );
  }
}
