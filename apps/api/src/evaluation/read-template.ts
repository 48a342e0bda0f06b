import type { ChangeEvaluationTemplateRequest, ScoringRequest } from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import {
  checkTemplate,
  FULL,
  type EvaluationTemplate,
  type Scoring,
  type TemplateProblem,
} from '@banke/domain/evaluation';
import { refused } from '../common/problems/app-error';

/** The template that a request says; throws `evaluation-template.refused` with all that is wrong in it. */
export function readTemplate({
  parts,
  floor,
  cap,
  leastDays,
}: ChangeEvaluationTemplateRequest): EvaluationTemplate {
  const errors: FieldError[] = [];
  const template = {
    ...{ floor, cap, leastDays },
    parts: parts.map(({ code, weight, lines }) => ({
      ...{ code, weight },
      lines: lines.map(({ code, name, source, measure, unit, weight, scoring }) => {
        const read = readScoring(scoring);
        if (!read) errors.push({ path: `lines.${code}`, code: 'required' });
        const counts = source === 'attendance' && measure !== undefined && { measure };
        return { code, name, source, ...counts, unit, weight, scoring: read ?? NOTHING };
      }),
    })),
  };
  errors.push(...checkTemplate(template).map(toFieldError));
  if (errors.length > 0) throw refused('evaluation-template.refused', undefined, errors);
  return template;
}

const NOTHING: Scoring = { kind: 'yes-no', yes: FULL, no: 0 };

/** Undefined when something is left out that its kind needs. */
function readScoring(request: ScoringRequest): Scoring | undefined {
  const { kind, floor, target, cap = FULL, better, tiers, yes, no, each } = request;
  switch (kind) {
    case 'linear':
      return floor && target ? { kind, floor: { ...floor }, target: { ...target }, cap } : undefined;
    case 'tiers':
      return better && tiers
        ? { kind, better, tiers: tiers.map(({ from, points }) => ({ from: { ...from }, points })) }
        : undefined;
    case 'yes-no':
      return yes !== undefined && no !== undefined ? { kind, yes, no } : undefined;
    case 'deduct':
      return each !== undefined ? { kind, each } : undefined;
  }
}

function toFieldError(problem: TemplateProblem): FieldError {
  switch (problem.code) {
    case 'part-weights':
      return { path: 'parts', code: 'weights.not-whole', params: { sum: problem.sum / 100 } };
    case 'line-weights':
      return { path: `parts.${problem.part}`, code: 'weights.not-whole', params: { sum: problem.sum / 100 } };
    case 'no-lines':
      return { path: `parts.${problem.part}`, code: 'required' };
    case 'same-code':
    case 'bad-weight':
      return { path: `lines.${problem.of}`, code: 'invalid' };
    case 'bad-bounds':
      return { path: 'cap', code: 'invalid' };
    case 'bad-days':
      return { path: 'leastDays', code: 'not-a-number', params: { min: 0, max: 31 } };
    case 'scoring':
      return { path: `lines.${problem.line}`, code: 'scoring.refused' };
  }
}
