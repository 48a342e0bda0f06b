import { Injectable, inject } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { cellKey, clockTime, spanOf, type BlockKind } from '@banke/domain/roster';
import type { GridPlace } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingWords } from './finding-words';
import { RosterDesk } from './roster-desk';

/** A cell in sentences: who, when, the hours with what interrupts them, and what is wrong. */
@Injectable()
export class CellWords {
  private readonly desk = inject(RosterDesk);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly findings = inject(FindingWords);

  describe(place: GridPlace): string {
    return this.lines(place).join('\n');
  }

  lines(place: GridPlace): string[] {
    const month = this.desk.month();
    if (!month) return [];
    const { rowId, day } = place;
    const value = month.cells.get(cellKey(rowId, day));
    const duties = month.records.get(rowId)?.duties.filter((duty) => duty.day === day) ?? [];
    const activities = month.data.people
      .find(({ id }) => id === rowId)
      ?.activities.filter((activity) => activity.day === plainDateOf(day));
    return [
      `${this.desk.names().get(rowId) ?? ''} · ${this.formats.day(plainDateOf(day))}`,
      value ? this.shift(value.templateVersionId) : this.words.t('roster.notPlanned'),
      ...duties
        .filter(({ template }) => template === null)
        .map(({ start, end }) =>
          this.words.t('roster.busyElsewhere', {
            start: this.findings.time(start, month.data.timeZone),
            end: this.findings.time(end, month.data.timeZone, true),
          }),
        ),
      ...(activities ?? []).map(
        ({ kind, from, to, note }) =>
          `${this.words.t(`roster.activity.${kind}`)} ${clockTime(from)}–${clockTime(to)} ${note ?? ''}`,
      ),
      ...(value?.pinned ? [this.words.t('roster.pinned')] : []),
      ...this.desk
        .findingsAt(place)
        .map(
          ({ finding, override }) =>
            `${this.findings.rule(finding)} · ${this.findings.sentence(finding, month)}${
              override ? ` ${this.words.t('roster.overridden', { reason: override.reason })}` : ''
            }`,
        ),
    ];
  }

  /** 白班 08:30–18:00，工作 8 小时，用餐 12:00–13:00 */
  shift(versionId: string): string {
    const template = this.desk.month()?.templates.get(versionId);
    if (!template) return '';
    const span = spanOf(template);
    if (!span) return template.name;
    const minutes = template.blocks.reduce((sum, { work, from, to }) => sum + (work ? to - from : 0), 0);
    const pauses = template.blocks
      .filter(({ kind }) => kind !== 'work' && kind !== 'duty-post')
      .map(({ kind, from, to }) => `${this.block(kind)} ${clockTime(from)}–${clockTime(to)}`);
    return [
      `${template.name} ${clockTime(span.from)}–${clockTime(span.to)}`,
      this.words.t('roster.works', { hours: this.formats.duration(minutes) }),
      ...pauses,
    ].join(' · ');
  }

  private block(kind: BlockKind): string {
    return this.words.t(`roster.block.${kind}`);
  }
}
