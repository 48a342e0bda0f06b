import { isCriterion, type PromotionScheme, type Requirement } from './scheme';
import type { SchemeError } from './read-scheme';

/** How the parts of a scheme fit together: codes that are there once, ladders that go up, groups that can be met. */
export function checkLinks({ grades, steps, demotions }: PromotionScheme): SchemeError[] {
  const codes = grades.map(({ code }) => code);
  const height = (code: string) => codes.indexOf(code);
  const gradeAt = (code: string, path: string): SchemeError[] =>
    codes.includes(code) ? [] : [{ path, code: 'unknown-grade' }];
  const requirements: [Requirement, string][] = [
    ...steps.map(({ requirement }, index): [Requirement, string] => [
      requirement,
      `steps.${index}.requirement`,
    ]),
    ...demotions.map(({ when }, index): [Requirement, string] => [when, `demotions.${index}.when`]),
  ];
  return [
    ...repeated(grades.map(({ code }, index) => [code, `grades.${index}.code`])),
    ...grades.flatMap(({ salary }, index): SchemeError[] =>
      salary && salary.from > salary.through ? [{ path: `grades.${index}.salary`, code: 'backwards' }] : [],
    ),
    ...steps.flatMap(({ from, to }, index): SchemeError[] => [
      ...gradeAt(from, `steps.${index}.from`),
      ...gradeAt(to, `steps.${index}.to`),
      ...(height(to) > height(from) ? [] : [{ path: `steps.${index}.to`, code: 'not-upwards' as const }]),
    ]),
    ...repeated(steps.map(({ from, to }, index) => [`${from} ${to}`, `steps.${index}.to`])),
    ...repeated(demotions.map(({ id }, index) => [id, `demotions.${index}.id`])),
    ...demotions.flatMap(({ from, to }, index): SchemeError[] => [
      ...gradeAt(from, `demotions.${index}.from`),
      ...(to === null ? [] : gradeAt(to, `demotions.${index}.to`)),
      ...(to !== null && height(to) >= height(from)
        ? [{ path: `demotions.${index}.to`, code: 'not-downwards' as const }]
        : []),
    ]),
    ...requirements.flatMap(([requirement, path]) => groups(requirement, path)),
    ...repeated(requirements.flatMap(([requirement, path]) => ids(requirement, path))),
  ];
}

function groups(requirement: Requirement, path: string): SchemeError[] {
  if (isCriterion(requirement)) return [];
  const many = requirement.kind === 'at-least' && requirement.least > requirement.of.length;
  return [
    ...(many ? [{ path: `${path}.least`, code: 'more-than-there-are' as const }] : []),
    ...requirement.of.flatMap((each, index) => groups(each, `${path}.of.${index}`)),
  ];
}

function ids(requirement: Requirement, path: string): [string, string][] {
  if (isCriterion(requirement)) return [[requirement.id, `${path}.id`]];
  return requirement.of.flatMap((each, index) => ids(each, `${path}.of.${index}`));
}

function repeated(named: readonly (readonly [string, string])[]): SchemeError[] {
  const seen = new Set<string>();
  return named.flatMap(([name, path]): SchemeError[] => {
    if (seen.has(name)) return [{ path, code: 'same-code' }];
    seen.add(name);
    return [];
  });
}
