import fc from 'fast-check';
import { changesBetween, type AuditValues } from './changes-between';

describe('the changes of an audited deed', () => {
  it('leave out what stayed the same', () => {
    expect(changesBetween({ name: '售前', version: 1 }, { name: '售前', version: 2 }, []).lasting).toEqual({
      before: { version: 1 },
      after: { version: 2 },
    });
  });

  it('put what belongs to a person aside', () => {
    const { lasting, personal } = changesBetween({}, { displayName: '某人', blocked: false }, [
      'displayName',
    ]);
    expect(lasting).toEqual({ before: { blocked: null }, after: { blocked: false } });
    expect(personal).toEqual({ before: { displayName: null }, after: { displayName: '某人' } });
  });

  it('name every differing field once, on one side only, and lead from before to after', () => {
    const values = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    ) as fc.Arbitrary<AuditValues>;
    fc.assert(
      fc.property(values, values, fc.subarray(['a', 'b', 'c', 'd']), (before, after, personalFields) => {
        const { lasting, personal } = changesBetween(before, after, personalFields);
        for (const field of Object.keys(personal.after)) expect(personalFields).toContain(field);
        for (const field of Object.keys(lasting.after)) expect(personalFields).not.toContain(field);
        const applied = { ...before, ...lasting.after, ...personal.after };
        for (const field of ['a', 'b', 'c', 'd'])
          expect(applied[field] ?? null).toEqual(after[field] ?? null);
      }),
    );
  });
});
