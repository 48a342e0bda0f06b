import { themeQuartz } from 'ag-grid-community';

/** Drawn from our tokens, so light and dark follow without the grid knowing. */
export const LIST_GRID_THEME = themeQuartz.withParams({
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
  headerHeight: 36,
  rowHeight: 40,
  rowHoverColor: 'var(--surface-hover)',
  oddRowBackgroundColor: 'var(--surface)',
  cellHorizontalPadding: 16,
  wrapperBorder: { color: 'var(--line)' },
  wrapperBorderRadius: 'var(--radius-l)',
  rowBorder: { color: 'var(--line)' },
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  focusShadow: 'none',
});
