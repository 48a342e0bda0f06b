import type { PromotionLadderView, PromotionPersonView, PromotionStandingView } from '@banke/contracts';
import type { PlainDate } from '@banke/domain/calendar';
import type { LoadedLadder, LoadedStanding } from './load-standings';

export function toLadderView({ scheme, version }: LoadedLadder): PromotionLadderView {
  return { schemeId: scheme.id, name: scheme.name, number: version.number, content: version.content };
}

export function toPersonView({ person, outcome, decisions }: LoadedStanding): PromotionPersonView {
  const { id: staffId, name, employeeNumber, teamName } = person;
  const recheck = (decisions.at(-1)?.changedMonths.length ?? 0) > 0;
  return { staffId, name, employeeNumber, teamName, outcome, recheck };
}

export function toStandingView(
  ladder: LoadedLadder,
  standing: LoadedStanding,
  { asOf, accountId }: { asOf: PlainDate; accountId: string },
): PromotionStandingView {
  return {
    ...{ asOf, ladder: toLadderView(ladder), person: toPersonView(standing) },
    own: standing.person.accountId === accountId,
    grades: [...standing.facts.grades],
    awards: standing.awards.map(({ staffId: _, ...award }) => award),
    records: standing.records.map(({ staffId: _, ...record }) => record),
    decisions: standing.decisions.map(({ staffId: _, ...decision }) => decision),
  };
}
