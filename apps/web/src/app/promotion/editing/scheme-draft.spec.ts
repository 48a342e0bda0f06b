import { PRESET_SCHEMES, type PromotionScheme } from '@banke/domain/promotion';
import { SchemeDraft } from './scheme-draft';

const SCHEME = PRESET_SCHEMES[0]?.scheme as PromotionScheme;

describe('a scheme being changed', () => {
  it('says what is wrong where it is wrong, and leaves what it began with alone', () => {
    const draft = new SchemeDraft(SCHEME);
    expect(draft.errors()).toEqual([]);
    draft.set('steps.1.requirement.of.0.months', 0);
    expect(draft.errorAt('steps.1.requirement.of.0.months')?.code).toBe('out-of-range');
    draft.set('steps.1.requirement.of.0.months', 4);
    expect(draft.errors()).toEqual([]);
    expect(draft.content().steps[1]?.requirement).toMatchObject({
      of: [{ months: 4 }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(draft.content().steps[0]).toBe(SCHEME.steps[0]);
    expect(SCHEME.steps[1]?.requirement).toMatchObject({
      of: [{ months: 3 }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('adds, takes away and raises in lists', () => {
    const draft = new SchemeDraft(SCHEME);
    const approval = () => draft.content().steps[1]?.approval;
    draft.add('steps.1.approval', 'hr');
    expect(approval()).toEqual(['vote', 'manager', 'general-office', 'hr']);
    draft.raise('steps.1.approval.3');
    draft.remove('steps.1.approval.0');
    expect(approval()).toEqual(['manager', 'hr', 'general-office']);
    draft.raise('steps.1.approval.0');
    expect(approval()).toEqual(['manager', 'hr', 'general-office']);
    draft.remove('grades.4');
    expect(draft.errorAt('steps.3.to')?.code).toBe('unknown-grade');
  });
});
