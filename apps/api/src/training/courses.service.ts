import { Injectable } from '@nestjs/common';
import type { CourseCatalogueView, CourseDetailView, CourseSeriesView, CourseView } from '@banke/contracts';
import {
  loadCourseEvents,
  loadCourseMembers,
  loadCourses,
  loadCourseSeries,
  loadCourseVersions,
  loadNeedOfCourse,
  type CourseRow,
  type CourseSeriesRow,
  type CourseSight,
  type Queries,
} from '@banke/database';
import { WHOLE_COMPANY, type Reach } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Files } from '../files/files.service';

/** Reads the catalogue: everybody the library, who makes or archives courses also what is not in it yet. */
@Injectable()
export class Courses {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  catalogue(actor: Actor): Promise<CourseCatalogueView> {
    return this.transactions.read(actor, async (tx) => {
      const [series, courses] = await Promise.all([
        loadCourseSeries(tx, reachOfActor(actor, 'training.read')),
        loadCourses(tx, sightOf(actor)),
      ]);
      return {
        series: series.map((row) => toSeriesView(row, actor)),
        courses: courses.map((row) => toCourseView(row, actor)),
      };
    });
  }

  /** Old versions are for whoever took them and for those who make the course. */
  show(actor: Actor, courseId: string, number?: number): Promise<CourseDetailView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, courseId, number));
  }

  /** One course; throws `course.not-found` out of sight, or without such a version. */
  private async view(
    tx: Queries,
    actor: Actor,
    courseId: string,
    number?: number,
  ): Promise<CourseDetailView> {
    const [row] = await loadCourses(tx, sightOf(actor), courseId);
    if (!row) throw notFound('course.not-found');
    const [allSeries, versions, members, events] = await Promise.all([
      loadCourseSeries(tx, WHOLE_COMPANY),
      loadCourseVersions(tx, courseId),
      loadCourseMembers(tx, courseId),
      loadCourseEvents(tx, courseId),
    ]);
    const series = allSeries.find(({ id }) => id === row.seriesId);
    const shown = versions.find((version) => version.number === (number ?? row.number));
    if (!series || !shown) throw notFound('course.not-found');
    const need = await loadNeedOfCourse(tx, courseId);
    const inTheMaking = isWithin(makingReach(actor), row.departmentId);
    const judges = members.some(({ accountId, part }) => accountId === actor.accountId && part === 'expert');
    return {
      course: toCourseView(row, actor),
      series: toSeriesView(series, actor),
      lessons: shown.lessons,
      files: await this.files.of(tx, 'course', courseId),
      shown: shown.number,
      versions: versions.map((each) => ({
        ...{ number: each.number, title: each.title, minutes: each.minutes, byName: each.byName },
        at: each.at.toISOString(),
      })),
      // How a course came about concerns those who make it; who reads it needs the course.
      members: inTheMaking || judges ? members : [],
      events:
        inTheMaking || judges ? events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })) : [],
      need: need && (inTheMaking || judges) ? need : null,
      archivable: isWithin(reachOfActor(actor, 'training.archive'), row.departmentId),
      judges,
    };
  }
}

/** How far the actor sees: what is in the making by the right to change or to archive it. */
export function sightOf(actor: Actor): CourseSight {
  return {
    read: reachOfActor(actor, 'training.read'),
    make: makingReach(actor),
    accountId: actor.accountId,
  };
}

function makingReach(actor: Actor): Reach {
  const [edit, archive] = [reachOfActor(actor, 'training.edit'), reachOfActor(actor, 'training.archive')];
  return {
    company: edit.company || archive.company,
    departmentIds: [...edit.departmentIds, ...archive.departmentIds],
    teamIds: [],
  };
}

/** What belongs to the whole company is within reach of whoever reaches all of it. */
export function isWithin({ company, departmentIds }: Reach, departmentId: string | null): boolean {
  return company || (departmentId !== null && departmentIds.includes(departmentId));
}

function toSeriesView(row: CourseSeriesRow, actor: Actor): CourseSeriesView {
  return { ...row, editable: isWithin(reachOfActor(actor, 'training.edit'), row.departmentId) };
}

function toCourseView({ departmentId, position: _, changedAt, ...row }: CourseRow, actor: Actor): CourseView {
  return {
    ...row,
    changedAt: changedAt.toISOString(),
    editable: isWithin(reachOfActor(actor, 'training.edit'), departmentId),
  };
}
