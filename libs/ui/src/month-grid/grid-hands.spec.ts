import { ChangeDetectionStrategy, Component, Injector } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { GridClipboard } from './grid-clipboard';
import { GridDesk } from './grid-desk';
import { GridTypist } from './grid-typist';
import { GridWriter } from './grid-writer';
import { MonthGridBindings } from './month-grid-bindings';
import type {
  GridCell,
  GridCells,
  GridChange,
  GridCode,
  GridOverwriteAnswer,
  GridRefusal,
} from './month-grid-types';
import { only } from './selection';

@Component({ selector: 'bk-test-month', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class TestMonth extends MonthGridBindings {}

const CODES: GridCode[] = ['day', 'night', 'rest'].map((id, colour) => ({
  id,
  code: id[0] ?? '',
  name: id,
  colour,
}));

function cell(codeId: string | null, marks: Partial<GridCell> = {}): GridCell {
  const plain = {
    pinned: false,
    beside: '',
    changed: false,
    remarked: false,
    violation: null,
    blocked: false,
  };
  return { codeId, code: codeId?.[0] ?? '', colour: 0, ...plain, ...marks };
}

/** Two people, four days; the last day is locked, and Bo is not there on the third. */
const CELLS: GridCells = new Map([
  [
    'an',
    new Map([
      [1, cell('day')],
      [2, cell('night')],
      [4, cell('rest')],
    ]),
  ],
  ['bo', new Map([[3, cell(null, { blocked: true })]])],
]);

describe('the hands in a month', () => {
  let fixture: ComponentFixture<TestMonth>;
  let month: TestMonth;
  let desk: GridDesk;
  let writer: GridWriter;
  let typist: GridTypist;
  let clipboard: GridClipboard;
  let changes: GridChange[];
  let refusals: GridRefusal[];
  let answer: GridOverwriteAnswer;
  let asked: number;

  beforeEach(() => {
    fixture = TestBed.createComponent(TestMonth);
    month = fixture.componentInstance;
    [changes, refusals, answer, asked] = [[], [], 'replace', 0];
    const inputs = {
      labels: {},
      language: 'en',
      rows: ['an', 'bo'].map((id) => ({ id, name: id, group: '', note: '', marks: [] })),
      columns: [1, 2, 3, 4].map((day) => ({ day, locked: day === 4 })),
      cells: CELLS,
      match: (typed: string) => {
        const candidates = CODES.filter(({ name }) => name.startsWith(typed));
        return { meant: candidates.length === 1 ? candidates[0] : null, candidates };
      },
      describe: () => '',
      askOverwrite: () => {
        asked += 1;
        return Promise.resolve(answer);
      },
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    month.changed.subscribe((change) => changes.push(change));
    month.refused.subscribe((refusal) => refusals.push(refusal));
    const injector = Injector.create({
      providers: [
        { provide: MonthGridBindings, useValue: month },
        ...[GridDesk, GridWriter, GridTypist, GridClipboard].map((useClass) => ({ provide: useClass })),
      ],
      parent: TestBed.inject(Injector),
    });
    desk = injector.get(GridDesk);
    writer = injector.get(GridWriter);
    typist = injector.get(GridTypist);
    clipboard = injector.get(GridClipboard);
  });

  const written = () =>
    changes.flatMap(({ cells }) =>
      cells.map(({ rowId, day, next }) => `${rowId}${String(day)} ${next ?? '-'}`),
    );
  const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });

  function clip(text: string): ClipboardEvent & { given: () => string } {
    let given = text;
    const clipboardData = {
      getData: () => given,
      setData: (_type: string, value: string) => (given = value),
    };
    const event = { clipboardData, preventDefault: () => undefined, given: () => given };
    return event as unknown as ClipboardEvent & { given: () => string };
  }

  it('types into the place in focus, and into all that is selected when asked to', () => {
    desk.select({ anchor: { row: 1, column: 0 }, head: { row: 1, column: 1 } });
    typist.type('n');
    expect(typist.commit(false)).toBe(true);
    expect(written()).toEqual(['bo1 night']);
    typist.type('r');
    typist.commit(true);
    expect(written().slice(1)).toEqual(['bo1 rest', 'bo2 rest']);
  });

  it('types where Enter went on to inside a selection', () => {
    desk.select({ anchor: { row: 0, column: 0 }, head: { row: 1, column: 1 }, at: { row: 1, column: 1 } });
    expect(desk.selection()?.focus).toEqual({ rowId: 'bo', day: 2 });
    typist.type('r');
    typist.commit(false);
    expect(written()).toEqual(['bo2 rest']);
  });

  it('keeps a text that means nothing, and says so', () => {
    typist.type('x');
    expect(typist.commit(false)).toBe(false);
    expect(typist.mode()).toBe('typing');
    expect(refusals).toEqual([
      { reason: 'unknown', deed: 'typed', texts: [{ text: 'x', line: 1, field: 1 }] },
    ]);
    expect(changes).toEqual([]);
  });

  it('writes nothing where it stands already, is locked, or nobody is there', () => {
    writer.write(
      'painted',
      [0, 1, 2, 3].map((column) => ({ to: { row: 1, column }, next: 'day' })),
    );
    expect(written()).toEqual(['bo1 day', 'bo2 day']);
    expect(refusals).toEqual([
      {
        reason: 'closed',
        deed: 'painted',
        places: [
          { rowId: 'bo', day: 3 },
          { rowId: 'bo', day: 4 },
        ],
      },
    ]);
  });

  it('puts the brush into all that is open of the selection, and rubs out with one that has no code', () => {
    fixture.componentRef.setInput('painting', CODES[1]);
    writer.paint([0, 1].map((column) => ({ row: 0, column })));
    expect(written()).toEqual(['an1 night']);
    fixture.componentRef.setInput('painting', { id: null, code: '', colour: 0 });
    writer.paint([0, 2].map((column) => ({ row: 0, column })));
    expect(written().slice(1)).toEqual(['an1 -']);
    expect(asked).toBe(0);
    fixture.componentRef.setInput('painting', null);
    writer.paint([{ row: 0, column: 1 }]);
    expect(changes).toHaveLength(2);
  });

  it('writes nothing when the month is only for reading', () => {
    fixture.componentRef.setInput('readOnly', true);
    typist.type('n');
    writer.clear(row(0, 0, 1));
    writer.move(row(0, 0, 0), row(1, 0, 0));
    clipboard.paste(clip('night'));
    expect(typist.mode()).toBe('idle');
    expect(changes).toEqual([]);
  });

  it('asks once before pasting over something, and fills only what is empty when told so', async () => {
    answer = 'only-empty';
    desk.select(only({ row: 0, column: 0 }));
    clipboard.paste(clip('rest\trest\trest'));
    await fixture.whenStable();
    expect(asked).toBe(1);
    expect(written()).toEqual(['an3 rest']);
  });

  it('asks nothing when only empty places are pasted into', () => {
    desk.select(only({ row: 1, column: 0 }));
    clipboard.paste(clip('day\tnight'));
    expect(asked).toBe(0);
    expect(written()).toEqual(['bo1 day', 'bo2 night']);
    expect(desk.rect()).toEqual(row(1, 0, 1));
  });

  it('names all unknown texts of what is pasted at once, and writes none of it', () => {
    desk.select(only({ row: 0, column: 0 }));
    clipboard.paste(clip('day\t??\n!!\tnight'));
    expect(refusals).toEqual([
      {
        reason: 'unknown',
        deed: 'pasted',
        texts: [
          { text: '??', line: 1, field: 2 },
          { text: '!!', line: 2, field: 1 },
        ],
      },
    ]);
    expect(changes).toEqual([]);
  });

  it('copies codes as a spreadsheet reads them, and empties what was cut', () => {
    desk.select({ anchor: { row: 0, column: 0 }, head: { row: 1, column: 2 } });
    const event = clip('');
    clipboard.cut(event);
    expect(event.given()).toBe('d\tn\t\r\n\t\t');
    expect(written()).toEqual(['an1 -', 'an2 -']);
  });

  it('moves without leaving anything behind, in one change', () => {
    writer.move(row(0, 0, 1), row(1, 0, 1));
    expect(asked).toBe(0);
    expect(changes).toHaveLength(1);
    expect(written()).toEqual(['bo1 day', 'bo2 night', 'an1 -', 'an2 -']);
  });

  it('does not ask about what moves away itself', () => {
    writer.move(row(0, 0, 1), row(0, 1, 2));
    expect(asked).toBe(0);
    expect(written()).toEqual(['an2 day', 'an3 night', 'an1 -']);
  });

  it('leaves in its place what cannot lie where it was dragged', () => {
    writer.move(row(0, 0, 1), row(1, 1, 2));
    expect(written()).toEqual(['bo2 day', 'an1 -']);
    expect(refusals).toEqual([{ reason: 'closed', deed: 'moved', places: [{ rowId: 'bo', day: 3 }] }]);
  });

  it('does not take away what is locked', () => {
    writer.move(row(0, 3, 3), row(1, 0, 0));
    expect(changes).toEqual([]);
    expect(refusals).toHaveLength(1);
  });

  it('changes nobody else when the people shown changed while it asked', async () => {
    answer = 'replace';
    writer.fill([{ from: { row: 0, column: 0 }, to: { row: 0, column: 1 } }]);
    fixture.componentRef.setInput('rows', [...month.rows()].reverse());
    await fixture.whenStable();
    expect(asked).toBe(1);
    expect(changes).toEqual([]);
  });

  it('stays inside what is shown when people are filtered away', () => {
    desk.select(only({ row: 1, column: 3 }));
    fixture.componentRef.setInput('rows', month.rows().slice(0, 1));
    expect(desk.selection()).toEqual({ focus: { rowId: 'an', day: 4 }, rowIds: ['an'], days: [4] });
    fixture.componentRef.setInput('rows', []);
    expect(desk.selection()).toBeNull();
  });
});
