import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { loadContacts, loadPeopleByNumber, loadStaffDirectory } from './imported-people-queries';
import { forgetInImports, sweepStaffImports } from './forget-in-imports';
import { StaffImportEntity } from './staff-import.entity';
import {
  insertImportRows,
  loadImportContent,
  loadImportRows,
  loadPlanHashes,
  loadStaffImport,
  loadStaffImports,
  lockStaffImport,
} from './staff-import-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };
const TODAY = '2026-11-20';
const ALL = { outcome: null, offset: 0, limit: 10 };

describe('imports of two companies in one database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    const connection = { url: database.appUrl, poolSize: 2, applicationName: 'test' };
    dataSource = await createDataSource(connection).initialize();
    for (const { companyId, rows } of [mine, theirs]) {
      await inCompany(dataSource, companyId, async (tx) => {
        for (const [entity, row] of rows) await tx.insert(entity, row);
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);
  const asThem = <T>(work: Parameters<typeof inCompany<T>>[2]) =>
    inCompany(dataSource, theirs.companyId, work);

  it('never meet in a named query', async () => {
    const other = theirs.ids;
    const results = await asMe(async (tx) => [
      (await loadStaffImports(tx, 'everybody')).map(({ id }) => id),
      await loadStaffImport(tx, 'everybody', other.staffImport),
      await lockStaffImport(tx, 'everybody', other.staffImport),
      await loadImportContent(tx, other.staffImport),
      (await loadImportRows(tx, other.staffImport, ALL)).total,
      (await loadPlanHashes(tx, other.staffImport)).size,
      // Both companies have a KF001.
      (await loadPeopleByNumber(tx, EVERYTHING, TODAY, ['kf001'], { lock: true })).map(({ id }) => id),
      [...(await loadContacts(tx, [mine.ids.staff, other.staff])).keys()],
      (await loadStaffDirectory(tx, { lock: true })).departments.map(({ id }) => id),
    ]);
    expect(results).toEqual([
      [mine.ids.staffImport],
      undefined,
      undefined,
      null,
      0,
      0,
      [mine.ids.staff],
      [mine.ids.staff],
      [mine.ids.department],
    ]);
  });

  it('say of somebody beyond reach no more than that there is somebody', async () => {
    const [person] = await asMe((tx) => loadPeopleByNumber(tx, NOTHING, TODAY, ['kf001'], { lock: false }));
    expect(person).toMatchObject({
      withinReach: false,
      name: null,
      phone: null,
      hireDate: null,
      memberships: [],
    });
  });

  it('are forgotten by each company for itself', async () => {
    const row = { outcome: 'error' as const, errors: [], changes: [], planHash: '00' };
    for (const [as, { companyId, ids }] of [
      [asMe, mine],
      [asThem, theirs],
    ] as const)
      await as(async (tx) => {
        await insertImportRows(tx, companyId, ids.staffImport, [
          { ...row, row: 9, employeeNumber: 'kf001', name: null },
          { ...row, row: 10, employeeNumber: 'KF0O1', name: '张伟' },
          { ...row, row: 11, employeeNumber: 'KF999', name: '王芳' },
        ]);
        const headings = [{ header: '姓名', sample: '张伟' }];
        await tx.update(StaffImportEntity, { id: ids.staffImport }, { state: 'applied', headings });
      });
    const rowsOf = async (as: typeof asMe, { ids }: typeof mine) =>
      (await as((tx) => loadImportRows(tx, ids.staffImport, ALL))).rows
        .map((each) => each.row)
        .filter((each) => each >= 9);
    const samples = async (as: typeof asMe, { ids }: typeof mine) =>
      (await as((tx) => loadStaffImport(tx, 'everybody', ids.staffImport)))?.headings;

    const person = { staffId: mine.ids.staff, names: ['张伟'], numbers: ['kf001'] };
    await asMe((tx) => forgetInImports(tx, person));
    expect([await rowsOf(asMe, mine), await rowsOf(asThem, theirs)]).toEqual([[11], [9, 10, 11]]);
    expect(await samples(asMe, mine)).toEqual([{ header: '姓名', sample: null }]);
    expect(await samples(asThem, theirs)).toEqual([{ header: '姓名', sample: '张伟' }]);

    await asMe((tx) =>
      tx.update(StaffImportEntity, { id: mine.ids.staffImport }, { state: 'checked', headings: [] }),
    );
    await asMe((tx) => forgetInImports(tx, person));
    expect(await rowsOf(asMe, mine)).toEqual([11]);
    await asMe((tx) => forgetInImports(tx, { ...person, names: ['王芳'], numbers: [] }));
    expect(await asMe((tx) => loadStaffImport(tx, 'everybody', mine.ids.staffImport))).toMatchObject({
      state: 'discarded',
    });
    await asThem((tx) => sweepStaffImports(tx, new Date('2026-01-01')));
    expect(await rowsOf(asThem, theirs)).toEqual([9, 10, 11]);
    expect(await asMe((tx) => loadImportContent(tx, mine.ids.staffImport))).toBeNull();
    expect(await asThem((tx) => loadImportContent(tx, theirs.ids.staffImport))).not.toBeNull();
  });
});
