import { Injectable } from '@nestjs/common';
import type { OwnPromotionView, PromotionBoardView, PromotionStandingView } from '@banke/contracts';
import {
  findPromotionPlace,
  loadEvaluationPolicies,
  loadPromotionScheme,
  type Queries,
} from '@banke/database';
import { policyOn } from '@banke/domain/evaluation';
import { WHOLE_COMPANY, type Permission } from '@banke/domain/people';
import { withoutRanks } from '@banke/domain/promotion';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { ladderOn, loadStandings, type LoadedLadder, type LoadedStanding } from './load-standings';
import { toLadderView, toPersonView, toStandingView } from './to-standing-view';

/** One person found within reach, with the ladder and where they stand on it today. */
export interface FoundStanding {
  ladder: LoadedLadder;
  standing: LoadedStanding;
  /** In the department, the person included. */
  departmentId: string;
}

/** Where people stand on the ladder today. */
@Injectable()
export class Standings {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  board(department: string, actor: Actor): Promise<PromotionBoardView> {
    const asOf = this.clock.today(actor);
    return this.transactions.read(actor, async (tx) => {
      await this.departments.view(tx, actor, department, 'promotion.read');
      const reach = reachOfActor(actor, 'promotion.read');
      const ladder = ladderOn(await loadPromotionScheme(tx, reach, { departmentId: department }), asOf);
      if (!ladder) return { asOf, ladder: null, people: [] };
      const standings = await loadStandings(tx, ladder, { asOf, zone: actor.timeZone });
      return { asOf, ladder: toLadderView(ladder), people: standings.map(toPersonView) };
    });
  }

  person(staffId: string, actor: Actor): Promise<PromotionStandingView> {
    return this.transactions.read(actor, async (tx) => {
      const { ladder, standing } = await this.find(tx, actor, staffId, 'promotion.read');
      return toStandingView(ladder, standing, { asOf: this.clock.today(actor), accountId: actor.accountId });
    });
  }

  /** Of whoever asks. Ranks are found among colleagues, and nothing of any of them goes out. */
  own(actor: Actor): Promise<OwnPromotionView> {
    const asOf = this.clock.today(actor);
    const { accountId } = actor;
    return this.transactions.read(actor, async (tx) => {
      const place = await findPromotionPlace(tx, WHOLE_COMPANY, { accountId, asOf });
      const found = place && (await this.at(tx, actor, place));
      if (!found) return { standing: null };
      const policies = await loadEvaluationPolicies(tx, [found.departmentId]);
      const { showRanks } = policyOn(policies, asOf);
      const standing = showRanks
        ? found.standing
        : { ...found.standing, outcome: withoutRanks(found.standing.outcome) };
      return { standing: toStandingView(found.ladder, standing, { asOf, accountId }) };
    });
  }

  /** A person within the reach of a permission; refused without a scheme. */
  async find(tx: Queries, actor: Actor, staffId: string, permission: Permission): Promise<FoundStanding> {
    const asOf = this.clock.today(actor);
    const place = await findPromotionPlace(tx, reachOfActor(actor, permission), { staffId, asOf });
    if (!place) throw notFound('promotion.not-found');
    const found = await this.at(tx, actor, place);
    if (!found) throw refused('promotion.no-scheme');
    return found;
  }

  private async at(
    tx: Queries,
    actor: Actor,
    { staffId, departmentId }: { staffId: string; departmentId: string },
  ): Promise<FoundStanding | undefined> {
    const asOf = this.clock.today(actor);
    const ladder = ladderOn(await loadPromotionScheme(tx, WHOLE_COMPANY, { departmentId }), asOf);
    if (!ladder) return undefined;
    const all = await loadStandings(tx, ladder, { asOf, zone: actor.timeZone });
    const standing = all.find(({ person }) => person.id === staffId);
    return standing && { ladder, standing, departmentId };
  }
}
