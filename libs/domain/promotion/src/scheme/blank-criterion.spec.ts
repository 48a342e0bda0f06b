import { CRITERION_KINDS } from '../criteria/criterion-rules';
import { blankCriterion, freeCriterionId } from './blank-criterion';
import { PRESET_SCHEMES } from './preset-schemes';
import { readScheme } from './read-scheme';
import type { PromotionScheme } from './scheme';

const SCHEME = PRESET_SCHEMES[0]?.scheme as PromotionScheme;

describe('a new criterion', () => {
  it.each(CRITERION_KINDS)('of kind %s lacks only what people word', (kind) => {
    const requirement = blankCriterion(kind, freeCriterionId(SCHEME, kind));
    const step = { from: 'trainee', to: 'reserve', requirement, approval: [] };
    const read = readScheme({ ...SCHEME, steps: [...SCHEME.steps, step] });
    const open = { item: ['text.zh-CN', 'text.en'], competency: ['competency'] }[kind as string] ?? [];
    const at = `steps.${SCHEME.steps.length}.requirement.`;
    expect(read.ok ? [] : read.errors.map(({ path }) => path)).toEqual(open.map((each) => at + each));
  });

  it('has a name that no other has', () => {
    expect(freeCriterionId(SCHEME, 'tenure')).toBe('tenure-1');
    const step = {
      from: 'trainee',
      to: 'reserve',
      approval: [],
      requirement: blankCriterion('tenure', 'tenure-1'),
    };
    expect(freeCriterionId({ ...SCHEME, steps: [step] }, 'tenure')).toBe('tenure-2');
  });
});
