import { PRESET_EVALUATIONS, presetEvaluation } from '@banke/domain/evaluation';
import { TemplateDraft, typedHundredths } from './template-draft';

function draftOf(): TemplateDraft {
  const [first] = PRESET_EVALUATIONS;
  if (!first) throw new Error('no preset');
  return new TemplateDraft(presetEvaluation(first, 'en'));
}

describe('a template that is being changed', () => {
  it('is usable as it is, and not while weights do not make the whole', () => {
    const draft = draftOf();
    expect([draft.usable(), draft.sum()]).toEqual([true, 10_000]);
    draft.changePart('kpi', (part) => ({ ...part, weight: 4000 }));
    expect([draft.usable(), draft.sum()]).toEqual([false, 9000]);
  });

  it('takes a new line only with a name and its share', () => {
    const draft = draftOf();
    const code = draft.addLine('attendance');
    expect(draft.usable()).toBe(false);
    draft.changeLine(code, (line) => ({ ...line, name: 'Absence' }));
    expect([draft.usable(), draft.problems()]).toEqual([true, []]);
    draft.changeLine(code, (line) => ({ ...line, weight: 100 }));
    expect(draft.problems()).toEqual([{ code: 'line-weights', part: 'attendance', sum: 10_100 }]);
  });

  it('gives the only line of a new part all its weight', () => {
    const draft = draftOf();
    draft.removePart('training');
    draft.addPart('training');
    expect(draft.problems()).toContainEqual({ code: 'no-lines', part: 'training' });
    draft.addLine('training');
    expect(draft.parts().at(-1)?.lines[0]?.weight).toBe(10_000);
  });

  it('is not held up by a wrong field of a line that was taken away', () => {
    const draft = draftOf();
    const code = draft.addLine('kpi');
    draft.read(`${code} floor`, undefined);
    draft.read('kpi', undefined);
    draft.removeLine(code);
    expect([...draft.wrong()]).toEqual(['kpi']);
  });

  it('knows whether anything is other than it was', () => {
    const draft = draftOf();
    expect(draft.changed()).toBe(false);
    draft.floor.set(draft.floor() + 100);
    expect(draft.changed()).toBe(true);
    draft.floor.set(draft.floor() - 100);
    expect(draft.changed()).toBe(false);
  });

  it('marks the line whose bounds make no sense', () => {
    const draft = draftOf();
    const bound = { numerator: 1, denominator: 2 };
    const scoring = { kind: 'linear' as const, floor: bound, target: bound, cap: 100_00 };
    draft.changeLine('satisfaction', (line) => ({ ...line, scoring }));
    expect([draft.badScoring('satisfaction'), draft.badScoring('conversion')]).toEqual([true, false]);
  });

  it('reads hundredths as people type them', () => {
    expect(['12.5', '100', '7.25', '-1', '1e2', ''].map(typedHundredths)).toEqual([
      1250,
      10_000,
      725,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
