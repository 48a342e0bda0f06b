import { themeQuartz } from 'ag-grid-community';

/** Drawn from our tokens, so light and dark follow without the grid knowing. */
export const MONTH_GRID_THEME = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  browserColorScheme: 'inherit',
  borderColor: 'var(--line)',
  fontFamily: 'var(--font)',
  fontSize: 'var(--text-m)',
  headerFontSize: 'var(--text-s)',
  headerFontWeight: 500,
  headerTextColor: 'var(--ink-faint)',
  headerBackgroundColor: 'var(--surface)',
  rowHoverColor: 'transparent',
  oddRowBackgroundColor: 'var(--surface)',
  cellHorizontalPadding: 0,
  wrapperBorder: { color: 'var(--line)' },
  wrapperBorderRadius: 'var(--radius)',
  rowBorder: { color: 'var(--line)' },
  columnBorder: { color: 'var(--line)' },
  pinnedColumnBorder: { color: 'var(--line)' },
  pinnedRowBorder: { color: 'var(--line-control)' },
  headerColumnBorder: { color: 'var(--line)' },
  headerColumnResizeHandleColor: 'transparent',
  focusShadow: 'none',
});
