import type { Figures } from './score-month';
import type { EvaluationTemplate } from './template';

/**
 * Figures with what nobody writes down: an attendance line that deducts for each occurrence and has none is clean, so it
 * counts zero occurrences and earns 100.00. Everything else without a figure stays without, and so does somebody of whom
 * nothing else is known.
 */
export function withCleanAttendance(
  templates: readonly Pick<EvaluationTemplate, 'parts'>[],
  figures: Figures,
): Figures {
  if (figures.size === 0) return figures;
  const clean = templates
    .flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))
    .filter(({ source, scoring }) => source === 'attendance' && scoring.kind === 'deduct')
    .map(({ code }) => [code, { numerator: 0, denominator: 1 }] as const);
  return new Map([...clean, ...figures]);
}
