import { computed, signal } from '@angular/core';
import { type PromotionScheme, readScheme, type SchemeError } from '@banke/domain/promotion';

/** A scheme being changed: every part has the path by which its mistakes are told. */
export class SchemeDraft {
  private readonly typed;
  readonly content;
  /** Whether anything is other than it was. */
  readonly dirty = computed(() => this.typed() !== this.before);
  readonly errors = computed<readonly SchemeError[]>(() => {
    const read = readScheme(this.content());
    return read.ok ? [] : read.errors;
  });
  /** The first mistake of a place is the one behind the others. */
  private readonly byPath = computed(
    () => new Map([...this.errors()].reverse().map((error) => [error.path, error])),
  );

  constructor(private readonly before: PromotionScheme) {
    this.typed = signal(before);
    this.content = this.typed.asReadonly();
  }

  errorAt(path: string): SchemeError | undefined {
    return this.byPath().get(path);
  }

  /** What stands at a path is another value from now on. */
  set(path: string, value: unknown): void {
    this.typed.update((scheme) => changed(scheme, path.split('.'), () => value) as PromotionScheme);
  }

  add(path: string, value: unknown): void {
    this.typed.update(
      (scheme) =>
        changed(scheme, path.split('.'), (list) => [...(list as unknown[]), value]) as PromotionScheme,
    );
  }

  /** Takes one of a list away; `path` is that of the one. */
  remove(path: string): void {
    const [list, index] = split(path);
    this.changeList(list, (all) => all.filter((_, each) => each !== index));
  }

  /** Changes places with the one before. */
  raise(path: string): void {
    const [list, index] = split(path);
    this.changeList(list, (all) => {
      const before = all[index - 1];
      return index === 0 ? all : all.with(index - 1, all[index]).with(index, before);
    });
  }

  private changeList(path: string, change: (all: unknown[]) => unknown[]): void {
    this.typed.update(
      (scheme) => changed(scheme, path.split('.'), (list) => change(list as unknown[])) as PromotionScheme,
    );
  }
}

function split(path: string): [list: string, index: number] {
  const at = path.lastIndexOf('.');
  return [path.slice(0, at), Number(path.slice(at + 1))];
}

/** A copy in which what stands at the path is changed; the rest stays the same object. */
function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return (value as unknown[]).map((each, index) =>
      index === Number(name) ? changed(each, rest, change) : each,
    );
  const record = value as Record<string, unknown>;
  return { ...record, [name]: changed(record[name], rest, change) };
}
