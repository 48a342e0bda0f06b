/** Arrows and Enter walk up and down the fields of a `data-column` of the same table, Escape takes back what was typed. */
export function walkColumn(event: KeyboardEvent, field: HTMLInputElement, saved: string): void {
  if (event.key === 'Escape') {
    field.value = saved;
    return;
  }
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const column = [
    ...(field
      .closest('table')
      ?.querySelectorAll<HTMLInputElement>(`[data-column="${field.dataset['column'] ?? ''}"]`) ?? []),
  ];
  const next = column[column.indexOf(field) + step];
  if (next) next.focus();
  else field.blur();
}
