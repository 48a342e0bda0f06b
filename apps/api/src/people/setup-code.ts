/** Injection token of the code that the first start prints in the terminal. */
export const SETUP_CODE = Symbol('setup code');
