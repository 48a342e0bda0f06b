import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { DayCell, type DayCellParams } from './day-cell';
import type { GridLine } from './grid-lines';
import type { GridSurface } from './grid-surface';
import type { GridColumn, GridDay, GridTotal } from './month-grid-types';
import { DayHeader, FigureCell, type FigureParams, NameCell, TotalHeader } from './plain-cells';

export const NAME_COLUMN = 'name';
export const dayColumnId = (day: GridDay): string => `d:${String(day)}`;

export interface ColumnMeasures {
  name: number;
  day: number;
  total: number;
  /** Whether the totals stay in sight while the days scroll. */
  pinTotals: boolean;
}

export function columnDefs(
  {
    people,
    columns,
    totals,
  }: { people: string; columns: readonly GridColumn[]; totals: readonly GridTotal[] },
  measures: ColumnMeasures,
  surface: GridSurface,
): (ColDef<GridLine> | ColGroupDef<GridLine>)[] {
  return [
    {
      colId: NAME_COLUMN,
      headerName: people,
      headerClass: 'people',
      pinned: 'left',
      width: measures.name,
      cellRenderer: NameCell,
      valueGetter: ({ data }) => (data?.kind === 'person' ? data.row : data),
      equals: (one, other) => one === other,
    },
    ...weeksOf(columns).map(({ week, days }) => ({
      groupId: `w:${String(days[0]?.column.day)}`,
      headerName: week,
      headerClass: 'week',
      marryChildren: true,
      children: days.map(({ column, index }) => dayColumn(column, index, measures, surface)),
    })),
    ...totals.map((total) => totalColumn(total, measures, surface)),
  ];
}

function dayColumn(
  column: GridColumn,
  index: number,
  { day }: ColumnMeasures,
  surface: GridSurface,
): ColDef<GridLine> {
  const classes = [column.kind, ...(column.today ? ['today'] : []), ...(column.locked ? ['locked'] : [])];
  const params: DayCellParams = { surface, day: column.day, column: index };
  const figure: FigureParams = {
    surface,
    figure: ({ footer }, line) =>
      line.kind === 'footer'
        ? footer.find(({ id }) => id === line.footer.id)?.figures.get(column.day)
        : undefined,
  };
  return {
    colId: dayColumnId(column.day),
    headerName: column.title,
    headerComponent: DayHeader,
    headerComponentParams: { shown: column },
    headerClass: ['day-head', ...classes],
    cellClass: ['day-cell', ...classes],
    minWidth: day,
    flex: 1,
    valueGetter: ({ data }) => data,
    cellRendererSelector: ({ data }) =>
      data?.kind === 'footer' ? { component: FigureCell, params: figure } : { component: DayCell, params },
  };
}

function totalColumn(
  { id, label, title }: GridTotal,
  { total, pinTotals }: ColumnMeasures,
  surface: GridSurface,
): ColDef<GridLine> {
  const params: FigureParams = {
    surface,
    figure: ({ totals }, line) =>
      line.kind === 'person' ? totals.find((each) => each.id === id)?.figures.get(line.row.id) : undefined,
  };
  return {
    colId: `t:${id}`,
    headerName: label,
    headerComponent: TotalHeader,
    headerComponentParams: { label, title },
    headerClass: 'total',
    cellClass: 'total',
    width: total,
    pinned: pinTotals ? 'right' : null,
    valueGetter: ({ data }) => data,
    cellRenderer: FigureCell,
    cellRendererParams: params,
  };
}

interface Week {
  week: string;
  days: { column: GridColumn; index: number }[];
}

function weeksOf(columns: readonly GridColumn[]): Week[] {
  const weeks: Week[] = [];
  columns.forEach((column, index) => {
    const last = weeks.at(-1);
    if (last?.week === column.week) last.days.push({ column, index });
    else weeks.push({ week: column.week, days: [{ column, index }] });
  });
  return weeks;
}
