import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { MessageEntity } from '../messages/message.entity';
import { ObligationEntity } from '../obligations/obligation.entity';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { forgetInWords } from './forget-in-words';
import { loadKnownWords } from './known-words-queries';
import { StaffEntity } from './staff.entity';

describe('the words about a person', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    for (const { companyId, ids, rows } of [mine, theirs]) {
      await inCompany(dataSource, companyId, async (tx) => {
        for (const [entity, row] of rows) await tx.insert(entity, row);
        await tx.update(StaffEntity, { id: ids.staff }, { name: '欧阳明', phone: '13800138000' });
        await tx.update(ObligationEntity, { id: ids.obligation }, { name: '欧阳明的周报' });
        await tx.update(
          MessageEntity,
          { id: ids.message },
          { params: { by: '欧阳明', note: '打给欧阳', n: 1 } },
        );
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  const inOf = <T>(rows: typeof mine, work: Parameters<typeof inCompany<T>>[2]) =>
    inCompany(dataSource, rows.companyId, work);
  const told = (rows: typeof mine) =>
    inOf(rows, async (tx) => [
      (await tx.findOneByOrFail(ObligationEntity, { id: rows.ids.obligation })).name,
      (await tx.findOneByOrFail(MessageEntity, { id: rows.ids.message })).params,
    ]);

  it('are known of the own company alone', async () => {
    const own = await inOf(mine, (tx) => loadKnownWords(tx, { staffId: mine.ids.staff, accountId: null }));
    expect(own).toMatchObject({ names: ['欧阳明'], contacts: ['13800138000'] });
    const other = { staffId: theirs.ids.staff, accountId: theirs.ids.account };
    expect(await inOf(mine, (tx) => loadKnownWords(tx, other))).toEqual({
      names: [],
      numbers: [],
      contacts: [],
    });
  });

  it('go where they are looked for, the longest name first, and nowhere else', async () => {
    await inOf(mine, (tx) =>
      forgetInWords(tx, {
        accountId: theirs.ids.account,
        names: ['欧阳', '欧阳明', '明'],
        contacts: [],
        shownAs: '某人',
      }),
    );
    expect(await told(mine)).toEqual(['某人的周报', { by: '某人', note: '', n: 1 }]);
    expect(await told(theirs)).toEqual(['欧阳明的周报', { by: '欧阳明', note: '打给欧阳', n: 1 }]);
  });
});
