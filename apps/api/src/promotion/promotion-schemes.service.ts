import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeSchemeRequest,
  DepartmentSchemeView,
  PromotionGradeRequest,
  PromotionSchemeView,
  TakeSchemeRequest,
} from '@banke/contracts';
import {
  endPromotionVersion,
  GradeEntity,
  loadCatalogue,
  loadPromotionScheme,
  lockPromotionScheme,
  PromotionGradeEntity,
  PromotionSchemeEntity,
  PromotionSchemeVersionEntity,
  type PromotionSchemeRow,
  type Tx,
} from '@banke/database';
import { PRESET_SCHEMES, readScheme, type PromotionScheme } from '@banke/domain/promotion';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { PromotionNews } from './promotion-news.service';

/** A scheme is never edited: what it says from a day on is a new version, and what was determined before stays. */
@Injectable()
export class PromotionSchemes {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: PromotionNews,
  ) {}

  show(departmentId: string, actor: Actor): Promise<DepartmentSchemeView> {
    return this.transactions.read(actor, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'promotion.read');
      const reach = reachOfActor(actor, 'promotion.read');
      return { scheme: (await loadPromotionScheme(tx, reach, { departmentId })) ?? null };
    });
  }

  async take(
    { departmentId, preset, language, grades }: TakeSchemeRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<DepartmentSchemeView> {
    await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'promotion.schemes');
      const shipped = PRESET_SCHEMES.find(({ key }) => key === preset);
      if (!shipped) throw notFound('promotion-scheme.not-found');
      const id = randomUUID();
      const { companyId } = actor;
      const name = shipped.name[language];
      const own = { companyId, id, departmentId, name, preset, createdAt: this.clock.now() };
      await tx.insert(PromotionSchemeEntity, own);
      const from = this.clock.today(actor);
      await this.addVersion(tx, actor, { schemeId: id, number: 1, content: shipped.scheme, from });
      await this.nameGrades(tx, actor, {
        schemeId: id,
        scheme: shipped.scheme,
        known: [],
        asked: grades,
        language,
      });
      await this.audit.record(tx, actor, {
        action: 'promotion-scheme.created',
        subject: { kind: 'promotion-scheme', id, name },
        after: auditValues(name, shipped.scheme, from),
      });
      await this.news.changed(tx, departmentId);
      return id;
    });
    return this.show(departmentId, actor);
  }

  change(id: string, request: ChangeSchemeRequest, actor: Actor): Promise<PromotionSchemeView> {
    const { name, from, version } = request;
    const content = readContent(request.content);
    return this.transactions.run(actor, async (tx) => {
      const reach = reachOfActor(actor, 'promotion.schemes');
      const locked = await lockPromotionScheme(tx, reach, id);
      const before = locked && (await loadPromotionScheme(tx, reach, { schemeId: id }));
      const last = before?.versions[0];
      if (!before || !last) throw notFound('promotion-scheme.not-found');
      if (before.version !== version) throw conflict('promotion-scheme.changed', { name: before.name });
      // Nothing is applied to days that are over, and each version holds at least for a day.
      if (from <= last.from || from < this.clock.today(actor)) throw refused('promotion-scheme.from-unfit');
      await endPromotionVersion(tx, id, from);
      await this.addVersion(tx, actor, { schemeId: id, number: last.number + 1, content, from });
      const grades = { schemeId: id, scheme: content, known: before.grades, asked: request.grades };
      await this.nameGrades(tx, actor, { ...grades, language: 'zh-CN' });
      await tx.update(PromotionSchemeEntity, { id }, { name, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'promotion-scheme.changed',
        subject: { kind: 'promotion-scheme', id, name },
        before: auditValues(before.name, last.content, last.from),
        after: auditValues(name, content, from),
      });
      await this.news.changed(tx, before.departmentId);
      const after = await loadPromotionScheme(tx, reach, { schemeId: id });
      if (!after) throw notFound('promotion-scheme.not-found');
      return after;
    });
  }

  private async addVersion(
    tx: Tx,
    { companyId, accountId }: Actor,
    { from, ...version }: { schemeId: string; number: number; content: PromotionScheme; from: string },
  ): Promise<void> {
    await tx.insert(PromotionSchemeVersionEntity, {
      ...{ ...version, companyId, id: randomUUID(), valid: `[${from},)` },
      ...{ createdBy: accountId, createdAt: this.clock.now() },
    });
  }

  /** Says which grade of the catalogue each new code is; a code for which nobody said one gets a new grade. */
  private async nameGrades(
    tx: Tx,
    actor: Actor,
    asked: {
      schemeId: string;
      scheme: PromotionScheme;
      known: PromotionSchemeRow['grades'];
      asked: readonly PromotionGradeRequest[];
      language: 'zh-CN' | 'en';
    },
  ): Promise<void> {
    const { companyId } = actor;
    const catalogue = await loadCatalogue(
      tx,
      'grades',
      reachOfActor(actor, 'catalogues.read'),
      this.clock.today(actor),
    );
    for (const [index, { code, name }] of asked.scheme.grades.entries()) {
      if (asked.known.some((each) => each.code === code)) continue;
      let gradeId = asked.asked.find((each) => each.code === code)?.gradeId;
      if (gradeId !== undefined && !catalogue.some(({ id }) => id === gradeId))
        throw notFound('catalogue.not-found');
      if (gradeId === undefined) {
        gradeId = randomUUID();
        const grade = { companyId, id: gradeId, name: name[asked.language], rank: index + 1 };
        await tx.insert(GradeEntity, { ...grade, createdAt: this.clock.now() });
      }
      await tx.insert(PromotionGradeEntity, { companyId, schemeId: asked.schemeId, code, gradeId });
    }
  }
}

/** The scheme that a request says; throws `promotion-scheme.refused` with all that is wrong in it, each with its path. */
function readContent(content: unknown): PromotionScheme {
  const read = readScheme(content);
  if (read.ok) return read.scheme;
  throw refused(
    'promotion-scheme.refused',
    undefined,
    read.errors.map(({ path, code, min, max }) => ({
      ...{ path, code: `scheme.${code}` as const },
      params: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    })),
  );
}

/** What people compare in the log. */
function auditValues(name: string, { grades, steps, demotions, coolingOff }: PromotionScheme, from: string) {
  return {
    ...{ name, from, grades: grades.map(({ code }) => code).join(' · ') },
    ...{ steps: steps.length, demotions: demotions.length, coolingOff },
  };
}
