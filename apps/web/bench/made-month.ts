import { matchTyped, PRESET_TEMPLATES } from '@banke/domain/roster';
import type {
  GridCell,
  GridCells,
  GridCode,
  GridColumn,
  GridFigure,
  GridFooterRow,
  GridMatch,
  GridRow,
  GridTotal,
} from '@banke/ui';

export const CODES = PRESET_TEMPLATES.map(({ key, code, name, aliases, colour }) => ({
  ...{ id: key, code, colour, aliases },
  name: name['zh-CN'],
}));

export const FIRST_DAY = 20_788;
const GROUPS = ['售前', '催单', '售后', '投诉', '前台'];
const WEEKDAYS = ['二', '三', '四', '五', '六', '日', '一'];

export function match(typed: string): GridMatch {
  return matchTyped(typed, CODES);
}

/** People with numbers for names: a benchmark needs no one in particular. */
export function madeRows(count: number): GridRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `员工 ${String(index + 1).padStart(3, '0')}`,
    group: GROUPS[Math.floor((index * GROUPS.length) / count)] ?? '',
    note: index % 4 === 0 ? '高级' : '初级',
    marks: index % 3 === 0 ? [{ sign: '诉', title: '投诉处理' }] : [],
  }));
}

export function madeColumns(): GridColumn[] {
  return Array.from({ length: 31 }, (_, index) => {
    const weekday = WEEKDAYS[index % 7] ?? '';
    const weekend = weekday === '六' || weekday === '日';
    return {
      day: FIRST_DAY + index,
      label: String(index + 1),
      weekday,
      sign: '',
      week: `第${String(49 + Math.floor((index + 1) / 7))}周`,
      kind: index === 24 ? 'holiday' : index === 26 ? 'make-up' : weekend ? 'weekend' : 'workday',
      title: `12月${String(index + 1)}日 周${weekday}`,
      today: index === 9,
      locked: index < 2,
    };
  });
}

export function cellOf(code: GridCode | undefined, marks: Partial<GridCell> = {}): GridCell {
  return {
    codeId: code?.id ?? null,
    code: code?.code ?? '',
    colour: code?.colour ?? 0,
    pinned: false,
    training: false,
    swapped: false,
    changed: false,
    violation: null,
    blocked: false,
    ...marks,
  };
}

/** A month as it looks when it is half done: five-two, some gaps, every mark somewhere. */
export function madeCells(rows: readonly GridRow[], columns: readonly GridColumn[]): GridCells {
  return new Map(
    rows.map(({ id }, index) => [
      id,
      new Map(
        columns.flatMap(({ day }, place) => {
          const turn = (place + index) % 7;
          if ((index * 7 + place) % 11 === 0) return [];
          if (index % 23 === 5 && place > 26) return [[day, cellOf(undefined, { blocked: true })]];
          const code = CODES[turn > 4 ? 5 : (index + place) % 5];
          const dice = (index * 31 + place * 17) % 97;
          const marks: Partial<GridCell> = {
            violation: dice === 3 ? 'hard' : dice === 7 ? 'soft' : null,
            pinned: dice === 11,
            training: dice === 13,
            swapped: dice === 19,
            changed: dice === 23,
          };
          return [[day, cellOf(code, marks)] as const];
        }),
      ),
    ]),
  );
}

export function countedTotals(rows: readonly GridRow[], cells: GridCells): GridTotal[] {
  const count = (id: string, codes: readonly string[], factor: number): GridTotal['figures'] =>
    new Map(
      rows.map((row) => {
        const days = [...(cells.get(row.id)?.values() ?? [])].filter(({ codeId }) =>
          codes.includes(codeId ?? ''),
        );
        const value = days.length * factor;
        return [
          row.id,
          { text: String(value), flag: id === 'hours' && value > 176 ? 'over' : null, title: '' },
        ];
      }),
    );
  const duty = ['day', 'evening', 'night', 'early-class', 'building-desk'];
  return [
    { id: 'hours', label: '工时', title: '工时', figures: count('hours', duty, 8) },
    { id: 'nights', label: '夜班', title: '夜班', figures: count('nights', ['night'], 1) },
    { id: 'rests', label: '休息', title: '休息', figures: count('rests', ['rest'], 1) },
  ];
}

export function countedFooter(
  columns: readonly GridColumn[],
  cells: GridCells,
  needed: number,
): GridFooterRow[] {
  const shown = CODES.slice(0, 3);
  const counts = new Map<string, number>();
  for (const row of cells.values()) {
    for (const [day, { codeId }] of row) {
      const key = `${codeId ?? ''}|${String(day)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return shown.map(({ id, code, name, colour }) => ({
    id,
    label: `${code} ${name}`,
    title: name,
    colour,
    figures: new Map(
      columns.map(({ day }): [number, GridFigure] => {
        const there = counts.get(`${id}|${String(day)}`) ?? 0;
        const flag = there < needed ? 'short' : there > needed + 20 ? 'over' : null;
        return [day, { text: `${String(there)}/${String(needed)}`, flag, title: '' }];
      }),
    ),
  }));
}
