import { askedPairs, rightSides, type Question, type RichText } from '../questions/question';

/** Orders drawn when an attempt began, as places in the definition. */
export interface ShownOrder {
  order: readonly number[];
  pairs: readonly number[];
}

/** A question as somebody sees it who answers it: nothing in it tells what is right. */
export interface ShownQuestion {
  type: Question['type'];
  text: RichText;
  /** Choices, items or right sides, in the order to show them; `place` is what an answer names. */
  options: { place: number; text: RichText }[];
  /** The left sides of a matching question. */
  asked: { place: number; text: RichText }[];
  /** Of a cloze text: what to choose from, or null where it is typed. */
  gaps: { options: string[] | null }[];
  /** Names of units that count. */
  units: string[];
}

export function shownQuestion(question: Question, { order, pairs }: ShownOrder): ShownQuestion {
  const shown: ShownQuestion = {
    ...{ type: question.type, text: question.text, options: [], asked: [], gaps: [], units: [] },
  };
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        ...shown,
        options: inOrder(
          question.choices.map(({ text }) => text),
          order,
        ),
      };
    case 'ordering':
      return { ...shown, options: inOrder(question.items, order) };
    case 'matching': {
      const rights = rightSides(question).map((text): RichText => ({ format: 'plain', text }));
      const asked = askedPairs(question).map(({ left }) => left);
      return { ...shown, options: inOrder(rights, order), asked: inOrder(asked, pairs) };
    }
    case 'cloze':
      return {
        ...shown,
        gaps: question.gaps.map((gap) => ({
          options: gap.kind === 'choice' ? gap.choices.map(({ text }) => text) : null,
        })),
      };
    case 'numeric':
      return { ...shown, units: question.unitRule === 'none' ? [] : question.units.map(({ name }) => name) };
    default:
      return shown;
  }
}

function inOrder(texts: readonly RichText[], order: readonly number[]): { place: number; text: RichText }[] {
  const places = order.length === texts.length ? order : texts.map((_, place) => place);
  return places.flatMap((place) => {
    const text = texts[place];
    return text === undefined ? [] : [{ place, text }];
  });
}
