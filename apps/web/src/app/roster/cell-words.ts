import { Injectable, inject } from '@angular/core';
import { isoWeekday, plainDateOf } from '@banke/domain/calendar';
import {
  cellKey,
  clockTime,
  isDuty,
  spanOf,
  within,
  type AnsweredFinding,
  type CellValue,
  type RosterMonth,
} from '@banke/domain/roster';
import type { GridPlace } from '@banke/ui';
import { WishWords } from '../shifts/wish-words';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingWords } from './finding-words';
import { versionOf } from './grid-cells';
import { RosterLifeStore } from './life/roster-life-store';
import { RosterDesk } from './roster-desk';

export interface SaidShift {
  code: string;
  colour: number;
  name: string;
  /** 08:30–18:00; empty for a rest. */
  hours: string;
  /** 工作 8 小时 */
  works: string;
  blocks: { time: string; kind: string; pause: boolean }[];
}

export interface SaidFinding {
  kind: 'hard' | 'soft';
  rule: string;
  sentence: string;
  /** Why it was kept; empty when nobody answers for it. */
  kept: string;
}

/** A cell in words: who, when, the hours with what interrupts them, and what is wrong. */
@Injectable()
export class CellWords {
  private readonly desk = inject(RosterDesk);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly findings = inject(FindingWords);
  private readonly wishWords = inject(WishWords);
  private readonly life = inject(RosterLifeStore);

  describe(place: GridPlace): string {
    return this.lines(place).join('\n');
  }

  lines(place: GridPlace): string[] {
    const month = this.desk.month();
    if (!month) return [];
    const shift = this.shiftAt(place);
    return [
      this.heading(place),
      shift ? this.sentence(shift) : this.words.t('roster.notPlanned'),
      ...this.notes(place),
      ...this.remarks(place),
      ...this.findingsAt(place).map(({ rule, sentence, kept }) =>
        [`${rule} · ${sentence}`, kept].filter(Boolean).join(' '),
      ),
    ];
  }

  /** What somebody said about the cell and nobody has settled. */
  remarks({ rowId, day }: GridPlace): string[] {
    return (this.life.commented().get(cellKey(rowId, day)) ?? []).map(({ byName, text }) =>
      this.words.t('roster-life.remark', { by: byName ?? '', text }),
    );
  }

  heading({ rowId, day }: GridPlace): string {
    return `${this.desk.names().get(rowId) ?? ''} · ${this.formats.day(plainDateOf(day))}`;
  }

  shiftAt({ rowId, day }: GridPlace): SaidShift | undefined {
    const month = this.desk.month();
    const value = month?.cells.get(cellKey(rowId, day));
    return month && value && this.shift(month, value.templateVersionId);
  }

  /** What else the day holds: duty elsewhere, activities, and that it is pinned. */
  notes({ rowId, day }: GridPlace): string[] {
    const month = this.desk.month();
    if (!month) return [];
    const busy = month.records
      .get(rowId)
      ?.duties.filter(({ template, day: on }) => template === null && on === day);
    const person = month.data.people.find(({ id }) => id === rowId);
    const activities = person?.activities.filter((activity) => activity.day === plainDateOf(day));
    const wishes = person?.wishes.filter((wish) => wish.day === plainDateOf(day));
    return [
      ...(busy ?? []).map(({ start, end }) =>
        this.words.t('roster.busyElsewhere', {
          start: this.findings.time(start, month.data.timeZone),
          end: this.findings.time(end, month.data.timeZone, true),
        }),
      ),
      ...(activities ?? []).map(({ kind, from, to, note }) =>
        [this.words.t(`roster.activity.${kind}`), `${clockTime(from)}–${clockTime(to)}`, note]
          .filter(Boolean)
          .join(' '),
      ),
      ...(wishes ?? []).map((wish) => this.wishWords.inMonth(wish, month)),
      ...this.fixedRest(month, { rowId, day }),
      ...(month.cells.get(cellKey(rowId, day))?.pinned ? [this.words.t('roster.pinned')] : []),
    ];
  }

  /** A weekday that is always free, and the shift that staff have been told of all the same. */
  private fixedRest(month: RosterMonth, { rowId, day }: GridPlace): string[] {
    const weekday = isoWeekday(day);
    const rests = month.records.get(rowId)?.person.fixedRest ?? [];
    if (!rests.some((rest) => rest.weekday === weekday && within(day, rest))) return [];
    const said = { weekday: this.formats.weekdays('long')[weekday - 1] ?? '' };
    const told = month.published?.get(cellKey(rowId, day));
    const version = told === undefined ? undefined : month.templates.get(told);
    return version && isDuty(version.kind)
      ? [this.words.t('roster.fixedRestPublished', { ...said, code: version.code })]
      : [this.words.t('roster.fixedRest', said)];
  }

  findingsAt(place: GridPlace): SaidFinding[] {
    const month = this.desk.month();
    return month ? this.desk.findingsAt(place).map((answered) => this.said(answered, month)) : [];
  }

  /** What a cell holds or held. A shift that nobody uses any more is not told with the month. */
  codeOf(value: CellValue): string {
    const month = this.desk.month();
    if (!value) return this.words.t('roster.nothingThere');
    const code =
      (month && versionOf(month, value.templateVersionId)?.code) ?? this.words.t('roster.formerShift');
    return value.pinned ? this.words.t('roster.pinnedCode', { code }) : code;
  }

  private said({ finding, override }: AnsweredFinding, month: RosterMonth): SaidFinding {
    return {
      kind: override ? 'soft' : finding.strictness.kind,
      rule: this.findings.rule(finding),
      sentence: this.findings.sentence(finding, month),
      kept: override ? this.words.t('roster.overridden', { reason: this.findings.reason(override) }) : '',
    };
  }

  private shift(month: RosterMonth, versionId: string): SaidShift | undefined {
    const [template, version] = [month.templates.get(versionId), versionOf(month, versionId)];
    if (!template || !version) return undefined;
    const span = spanOf(template);
    const minutes = template.blocks.reduce((sum, { work, from, to }) => sum + (work ? to - from : 0), 0);
    return {
      ...{ code: version.code, colour: version.colour, name: template.name },
      hours: span ? `${clockTime(span.from)}–${clockTime(span.to)}` : '',
      works: span ? this.words.t('roster.works', { hours: this.formats.duration(minutes) }) : '',
      blocks: template.blocks.map(({ kind, from, to }) => ({
        time: `${clockTime(from)}–${clockTime(to)}`,
        kind: this.words.t(`roster.block.${kind}`),
        pause: kind !== 'work' && kind !== 'duty-post',
      })),
    };
  }

  /** 白班 08:30–18:00 · 工作 8 小时 · 用餐 12:00–13:00 */
  private sentence({ name, hours, works, blocks }: SaidShift): string {
    const pauses = blocks.filter(({ pause }) => pause).map(({ kind, time }) => `${kind} ${time}`);
    return [[name, hours].filter(Boolean).join(' '), works, ...pauses].filter(Boolean).join(' · ');
  }
}
