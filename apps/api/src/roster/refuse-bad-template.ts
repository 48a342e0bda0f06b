import type { ShiftTemplateRequest } from '@banke/contracts';
import type { FieldCode, FieldError } from '@banke/contracts/codes';
import { unknownQualifications, type Tx } from '@banke/database';
import { checkTemplate, takenCodes, type TemplateProblem } from '@banke/domain/roster';
import { refused } from '../common/problems/app-error';

/** Throws `shift-template.refused` with every field that is wrong, or `shift-template.code-taken`. */
export async function refuseBadTemplate(
  tx: Tx,
  request: Omit<ShiftTemplateRequest, 'number'>,
  others: readonly { code: string; aliases: string[] }[],
): Promise<void> {
  const errors = [
    ...checkTemplate(request).map(toFieldError),
    ...(await foreignSkills(tx, request)),
    ...takenCodes(request, others).map((code): FieldError => ({
      path: code === request.code ? 'code' : 'aliases',
      code: 'code.taken',
      params: { code },
    })),
  ];
  if (errors.length > 0) throw refused('shift-template.refused', undefined, errors);
}

const CODES: Record<TemplateProblem['code'], FieldCode> = {
  'blocks-missing': 'required',
  'blocks-not-allowed': 'block.not-allowed',
  'block-empty': 'block.empty',
  'block-out-of-day': 'block.out-of-day',
  'block-overlaps': 'block.overlaps',
  'gap-between-blocks': 'block.gap',
  'shift-too-long': 'shift.too-long',
  'starts-on-another-day': 'shift.starts-on-another-day',
  'day-part-missing': 'required',
};

function toFieldError(problem: TemplateProblem): FieldError {
  const code = CODES[problem.code];
  if (problem.code === 'day-part-missing') return { path: 'dayPart', code };
  if ('block' in problem) return { path: `blocks.${problem.block}`, code };
  return { path: 'blocks', code };
}

async function foreignSkills(
  tx: Tx,
  { skillIds, blocks }: Pick<ShiftTemplateRequest, 'skillIds' | 'blocks'>,
): Promise<FieldError[]> {
  const ofBlocks = blocks.flatMap(({ skillId }, index) =>
    skillId ? [{ skillId, path: `blocks.${index}` }] : [],
  );
  const asked = [...skillIds.map((skillId) => ({ skillId, path: 'skillIds' })), ...ofBlocks];
  const unknown = await unknownQualifications(tx, [...new Set(asked.map(({ skillId }) => skillId))]);
  return asked
    .filter(({ skillId }) => unknown.includes(skillId))
    .map(({ path }) => ({ path, code: 'unknown-qualification' }));
}
