/** Reads a value of unknown origin; undefined when it is of another shape. */
export type Shape<T> = (value: unknown) => T | undefined;

export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : undefined);
export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
export const number: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export function oneOf<const Values extends readonly string[]>(values: Values): Shape<Values[number]> {
  return (value) => values.find((each) => each === value);
}

export function exactly<const Value extends string>(expected: Value): Shape<Value> {
  return (value) => (value === expected ? expected : undefined);
}

const LONGEST_LIST = 1000;

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) return undefined;
    const read = value.map(shape);
    return read.some((each) => each === undefined) ? undefined : (read as T[]);
  };
}

/** `null` is a value here, not a sign of another shape. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

/** Takes what it knows and leaves out everything else. */
export function record<T extends object>(fields: { [Key in keyof T]-?: Shape<T[Key]> }): Shape<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const read: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const field = fields[key]((value as Record<string, unknown>)[key]);
      if (field === undefined) return undefined;
      read[key] = field;
    }
    return read as T;
  };
}

export function anyOf<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (value) => {
    for (const shape of shapes) {
      const read = shape(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}
