import type { IconName } from '@banke/ui';

export type CommandGroup = 'pages' | 'departments' | 'people' | 'courses' | 'commands';

/** One line of the palette. Later areas add theirs by a source in `command-sources.ts`. */
export interface Command {
  id: string;
  group: CommandGroup;
  icon: IconName;
  name: string;
  /** Where a team belongs, which room a page is in. */
  beside?: string;
  run: () => void;
}

/** Every word typed must occur; names that begin with the text come first, then the given order. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ name, beside = '' }: Command) => `${name} ${beside}`.toLowerCase();
  return commands
    .filter((command) => words.every((word) => textOf(command).includes(word)))
    .map((command, place) => ({ command, place, first: textOf(command).startsWith(words[0] ?? '') ? 0 : 1 }))
    .sort((a, b) => groupOrder(a.command) - groupOrder(b.command) || a.first - b.first || a.place - b.place)
    .map(({ command }) => command);
}

/** People and courses come from the server, a moment later: behind what is there, so that nothing moves under the finger. */
const GROUPS: readonly CommandGroup[] = ['pages', 'departments', 'people', 'courses', 'commands'];
const groupOrder = ({ group }: Command) => GROUPS.indexOf(group);

/** What was found elsewhere among what matched here. */
export function withFound(matched: readonly Command[], found: readonly Command[]): Command[] {
  return [...matched, ...found].sort((a, b) => groupOrder(a) - groupOrder(b));
}
