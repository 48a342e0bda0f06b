import { TestBed } from '@angular/core/testing';
import { GRID_WORDS } from './grid-words';
import type { ListColumn } from './list-column';
import { ListGridTable } from './list-grid-table';

interface Row {
  name: string;
}

const COLUMNS: ListColumn<Row>[] = [
  { id: 'name', header: 'Name', text: ({ name }) => name, orderBy: 'name' },
];
const OURS = 'ours';

describe('what the table says by itself', () => {
  it('has a word of the page for everything, also in what is read aloud', async () => {
    Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: true }), configurable: true });
    const asked = new Set<string>();
    const words = new Proxy(Object.fromEntries(GRID_WORDS.map((name) => [name, OURS])), {
      get: (all, name: string) => {
        asked.add(name);
        return all[name];
      },
    });
    const table = TestBed.createComponent(ListGridTable<Row>);
    const host = table.nativeElement as HTMLElement;
    document.body.append(host);
    const inputs = {
      label: 'People',
      rows: [{ name: 'a' }, { name: 'b' }],
      columns: COLUMNS,
      rowId: ({ name }: Row) => name,
      rowClass: () => '',
      words,
      selected: new Set<string>(),
      order: { by: 'name', descending: false },
    };
    for (const [input, value] of Object.entries(inputs)) table.componentRef.setInput(input, value);
    const until = async (name: string) => {
      while (!asked.has(name)) {
        await table.whenStable();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };

    await until('ariaRowToggleSelection');
    const cell = host.querySelector<HTMLElement>('[row-index="0"] [col-id="name"]');
    cell?.focus();
    for (const after of ['ariaRowDeselect', 'ariaRowSelect']) {
      cell?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true }));
      await until(after);
    }
    table.componentRef.setInput('rows', []);
    await until('noRowsToShow');

    const known: readonly string[] = GRID_WORDS;
    expect([...asked].filter((name) => !known.includes(name))).toEqual([]);
    expect(host.querySelector('.ag-overlay')?.textContent.trim()).toBe(OURS);
    host.remove();
  });
});
