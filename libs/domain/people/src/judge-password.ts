/** Why a new password is refused. The length rule follows NIST SP 800-63B §5.1.1: length, not character classes. */
export type PasswordFault = 'too-short' | 'too-long' | 'contains-name' | 'too-simple' | 'unchanged';

export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 128;

export interface PasswordContext {
  /** Sign-in name and person's name: neither may be the core of the password. */
  names: readonly string[];
  /** The password being replaced, when the person has just typed it. */
  current?: string;
}

/** All faults of a proposed password, counted in Unicode characters; an empty list means it is accepted. */
export function judgePassword(password: string, { names, current }: PasswordContext): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const characters = [...password];
  if (characters.length < PASSWORD_MIN_LENGTH) faults.push('too-short');
  if (characters.length > PASSWORD_MAX_LENGTH) faults.push('too-long');
  if (new Set(characters).size < 5 || isRun(characters)) faults.push('too-simple');
  const lowered = password.toLowerCase();
  if (names.some((name) => [...name].length >= 3 && lowered.includes(name.toLowerCase())))
    faults.push('contains-name');
  if (current !== undefined && password === current) faults.push('unchanged');
  return faults;
}

/** `1234567890`, `zyxwvutsrq`: one step from each character to the next in one direction, with one slip allowed. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [-1, 0, 1].some((direction) => steps.filter((step) => step !== direction).length <= 1);
}
