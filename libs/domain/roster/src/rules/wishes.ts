import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** Requests for and against a shift, or for a free day. Measured as the weight of the wish that is not met, which is what it costs. */
export const wishes: PersonRule<'wishes', Record<never, never>> = {
  code: 'wishes',
  scope: 'person',
  unit: 'count',
  reach: () => SAME_DAY,
  check: ({ person, period, duties, wishes: asked }) =>
    asked
      .filter(({ day, wants, templateId }) => {
        const there = duties.some(
          (duty) => duty.day === day && (templateId === null || duty.template?.templateId === templateId),
        );
        return touches(period, [day]) && there !== wants;
      })
      .map(({ day, wants, weight }) =>
        breach(person.id, [day], {
          measured: weight,
          limit: 0,
          times: weight,
          facts: { wants: wants ? 1 : 0 },
        }),
      ),
};
