/** Injection token of the connections for reading. */
export const READ_POOL = Symbol('read pool');
