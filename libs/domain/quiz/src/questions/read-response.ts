import type { Response, ResponseOf, ResponseType } from './response';
import { anyOf, exactly, flag, listOf, number, orNull, record, text, type Shape } from './shape';

const SHAPES: { [Type in ResponseType]: Shape<ResponseOf<Type>> } = {
  single: record({ type: exactly('single'), choice: number }),
  multiple: record({ type: exactly('multiple'), choices: listOf(number) }),
  'true-false': record({ type: exactly('true-false'), value: flag }),
  numeric: record({ type: exactly('numeric'), text }),
  'short-answer': record({ type: exactly('short-answer'), text }),
  matching: record({ type: exactly('matching'), rights: listOf(orNull(text)) }),
  ordering: record({ type: exactly('ordering'), order: listOf(number) }),
  cloze: record({ type: exactly('cloze'), gaps: listOf(orNull(anyOf<number | string>(number, text))) }),
  essay: record({ type: exactly('essay'), text }),
};

/** An answer that came over the wire; undefined when it is none. Whether it fits its question, `fitsQuestion` says. */
export function readResponse(value: unknown): Response | undefined {
  const type = (value as { type?: unknown } | null)?.type;
  const known = Object.keys(SHAPES).find((each): each is ResponseType => each === type);
  return known && (SHAPES[known] as Shape<Response>)(value);
}
