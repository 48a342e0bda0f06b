import { computed, Injectable, inject } from '@angular/core';
import { daysOf, isoWeek, isoWeekday, plainDateOf, type DayNumber } from '@banke/domain/calendar';
import {
  dayCover,
  needCover,
  personTotals,
  shownHours,
  skillGap,
  type Duty,
  type MonthVersionData,
  type NeedCover,
  type PersonRecord,
  type PersonTotals,
  type RosterMonth,
} from '@banke/domain/roster';
import type { GridCode, GridColumn, GridFigure, GridFooterRow, GridRow, GridTotal } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { HolidayNames } from '../words/holiday-names';
import { Words } from '../words/words';
import type { ActivitySigns } from './grid-cells';
import { ShiftWords } from './settings/templates/shift-words';

const COLUMNS = ['hours', 'overtime', 'nights', 'weekends', 'rest'] as const;
type Column = (typeof COLUMNS)[number];

/** Of everybody at work, below the needs. */
export const TOTAL_ROW = 'total';

/** What a row below the people counts: the entries of a shift, who is there within hours, or everybody. */
type CoverKind = 'shift' | 'hours' | 'total';

/** The cover of a day by need, as long as the days beside it stay. */
interface KnownCover {
  beside: readonly (readonly Duty[] | undefined)[];
  by: Map<string, NeedCover>;
}

/** What stands around the cells: who, which days, what it adds up to, and how many are there against the need. */
@Injectable()
export class GridFrame {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly shifts = inject(ShiftWords);
  private readonly clock = inject(CompanyClock);
  private readonly holidays = inject(HolidayNames);
  private readonly sums = new WeakMap<PersonRecord, PersonTotals>();
  /** Written anew only for those whose month has changed, and for everybody in another language. */
  private readonly figures = computed(() => {
    this.words.language();
    return new WeakMap<PersonRecord, Readonly<Record<Column, GridFigure>>>();
  });
  private readonly covers = new WeakMap<readonly Duty[], KnownCover>();

  /** Of what people have beside their shifts. */
  readonly signs = computed((): ActivitySigns => {
    const { t } = this.words;
    return {
      training: t('roster.activitySign.training'),
      meeting: t('roster.activitySign.meeting'),
      leave: t('roster.activitySign.leave'),
    };
  });

  rows({ data, people, period }: RosterMonth, shown: (personId: string) => boolean): GridRow[] {
    const teams = new Map(data.teams.map(({ id, name }) => [id, name]));
    return data.people
      .filter(({ id }) => shown(id))
      .map(({ id, name, teamId, gradeName }) => ({
        ...{ id, name, note: gradeName ?? '' },
        group: (teamId && teams.get(teamId)) ?? this.words.t('roster.noTeam'),
        marks: data.qualifications
          .filter((skill) => skillGap(people.get(id)?.skills ?? [], skill.id, period.from) === null)
          .map((skill) => ({ sign: skill.name.slice(0, 1), title: skill.name })),
      }));
  }

  columns({ data, period, dayKind }: RosterMonth, locked: boolean): GridColumn[] {
    const today = this.clock.today();
    const holidays = new Map(
      data.days.map(({ day, holiday }) => [day, holiday === null ? null : this.holidays.said(holiday)]),
    );
    const weekdays = this.formats.weekdays();
    return daysOf(period).map((day) => {
      const date = plainDateOf(day);
      const weekday = weekdays[isoWeekday(day) - 1] ?? '';
      const holiday = holidays.get(date);
      const kind = dayKind(day) ?? (isoWeekday(day) >= 6 ? 'weekend' : 'workday');
      return {
        day,
        label: String(Number(date.slice(8))),
        weekday: this.words.language() === 'en' ? weekday.slice(0, 2) : weekday.slice(-1),
        week: this.words.t('roster.week', { n: isoWeek(day) }),
        kind,
        sign: kind === 'holiday' ? '★' : kind === 'make-up' ? this.words.t('roster.makeUpSign') : '',
        title: [this.formats.day(date), holiday].filter(Boolean).join(' '),
        today: date === today,
        locked,
      };
    });
  }

  totals(month: RosterMonth): GridTotal[] {
    const people = [...month.records].map(([id, record]) => [id, this.figuresOf(record)] as const);
    return COLUMNS.map((column) => ({
      id: column,
      label: this.words.t(`roster.total.${column}`),
      title: this.words.t(`roster.totalTitle.${column}`),
      figures: new Map(people.map(([id, figures]) => [id, figures[column]])),
    }));
  }

  footer(month: RosterMonth): GridFooterRow[] {
    const days = daysOf(month.period);
    const teams = new Map(month.data.teams.map(({ id, name }) => [id, name]));
    const skills = new Map(month.data.qualifications.map(({ id, name }) => [id, name]));
    const row = (
      { id, label, kind, colour }: { id: string; label: string; kind: CoverKind; colour?: number },
      of: (day: DayNumber) => NeedCover,
    ): GridFooterRow => ({
      ...{ id, label, colour: colour ?? null, icon: kind === 'hours' ? 'clock' : null },
      title: this.words.t('roster.coverTitle', { what: label }),
      figures: new Map(days.map((day) => [day, this.coverFigure(this.cover(month, id, day, of), kind)])),
    });
    return [
      ...month.needs.map((need) => {
        const template = 'template' in need ? need.template : undefined;
        const [code, name] = [template?.code ?? '', this.shifts.need(need)];
        const version = month.data.versions.find(({ versionId }) => versionId === template?.id);
        const drawn = template
          ? { kind: 'shift' as const, colour: version?.colour ?? 0 }
          : { kind: 'hours' as const };
        const whom = [need.teamId && teams.get(need.teamId), need.skillId && skills.get(need.skillId)];
        const label = [name.startsWith(code) ? name : `${code} ${name}`, ...whom].filter(Boolean).join(' · ');
        return row({ id: need.id, label, ...drawn }, (day) => needCover(month, need, day));
      }),
      row({ id: TOTAL_ROW, label: this.words.t('roster.coverTotal'), kind: 'total' }, (day) =>
        dayCover(month, day),
      ),
    ];
  }

  totalsOf(record: PersonRecord): PersonTotals {
    const known = this.sums.get(record) ?? personTotals(record);
    this.sums.set(record, known);
    return known;
  }

  /** Counted again only where duties have changed: those of the day, or beside it, for hours that reach over midnight. */
  private cover(
    month: RosterMonth,
    id: string,
    day: DayNumber,
    of: (day: DayNumber) => NeedCover,
  ): NeedCover {
    const duties = month.duties.get(day) ?? [];
    const beside = [month.duties.get(day - 1), month.duties.get(day + 1)] as const;
    let known = this.covers.get(duties);
    if (!known || known.beside.some((each, index) => each !== beside[index])) {
      known = { beside, by: new Map() };
      this.covers.set(duties, known);
    }
    const cover = known.by.get(id) ?? of(day);
    known.by.set(id, cover);
    return cover;
  }

  /** With the number needed beside it, for which the sum of a day has no room. */
  private coverFigure({ people, minimum, preferred }: NeedCover, kind: CoverKind): GridFigure {
    const figure = this.words.t('roster.coverFigure', { people, minimum, preferred });
    return {
      text:
        kind !== 'total' && minimum > 0
          ? `${String(people)}/${String(minimum)}`
          : people > 0 || minimum > 0
            ? String(people)
            : '',
      flag: people < minimum ? 'short' : preferred > 0 && people > preferred ? 'over' : null,
      title: kind === 'hours' ? this.words.t('roster.coverHours', { figure }) : figure,
    };
  }

  private figuresOf(record: PersonRecord): Readonly<Record<Column, GridFigure>> {
    const known = this.figures().get(record);
    if (known) return known;
    const totals = this.totalsOf(record);
    const figures = {
      hours: this.figure('hours', totals),
      overtime: this.figure('overtime', totals),
      nights: this.figure('nights', totals),
      weekends: this.figure('weekends', totals),
      rest: this.figure('rest', totals),
    };
    this.figures().set(record, figures);
    return figures;
  }

  private figure(column: Column, totals: PersonTotals): GridFigure {
    const { minutes, overtime, nights, weekendDays, restDays, contracted } = totals;
    const plain = (n: number, title = '') => ({ text: this.formats.number(n), flag: null, title });
    switch (column) {
      case 'hours':
        return {
          ...plain(shownHours(minutes)),
          title:
            contracted === null
              ? this.formats.duration(minutes)
              : this.words.t('roster.hoursOf', {
                  hours: this.formats.duration(minutes),
                  contracted: this.formats.duration(contracted),
                }),
        };
      case 'overtime':
        if (overtime === null) return { text: '–', flag: null, title: this.words.t('roster.noHolidays') };
        return { ...plain(shownHours(overtime)), flag: overtime > 0 ? 'over' : null };
      case 'nights':
        return plain(nights);
      case 'weekends':
        return plain(weekendDays);
      case 'rest':
        return plain(restDays);
    }
  }
}

/** What can be typed: the newest versions of open templates. */
export function codesOf({ data }: RosterMonth): (GridCode & MonthVersionData)[] {
  return data.versions
    .filter(({ current }) => current)
    .map((version) => ({ ...version, id: version.versionId }));
}
