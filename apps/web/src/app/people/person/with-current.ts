interface Choice {
  id: string;
  name: string;
}

/** The choices and what is chosen now, which may have been closed since. */
export function withCurrent(
  choices: readonly Choice[],
  id: string | null | undefined,
  name: string | null | undefined,
): readonly Choice[] {
  if (!id || !name || choices.some((choice) => choice.id === id)) return choices;
  return [{ id, name }, ...choices];
}
