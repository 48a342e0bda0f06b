/** What a sign-in name is made of: letters of any script, digits, and . _ - @; stored in lower case. */
export const SIGN_IN_NAME = /^[\p{L}\p{N}._@-]+$/u;
export const SIGN_IN_NAME_LENGTH = { min: 2, max: 60 };

/** The employee number as a name to sign in with; undefined when it is not fit for one. */
export function signInNameOf(employeeNumber: string): string | undefined {
  const name = employeeNumber.toLowerCase();
  const { min, max } = SIGN_IN_NAME_LENGTH;
  return SIGN_IN_NAME.test(name) && name.length >= min && name.length <= max ? name : undefined;
}
