import { createTestDatabase, type TestDatabase } from '@banke/database/testing';
import { compareNames, searchNeedle } from '@banke/domain/people';
import { Client } from 'pg';
import { readableName } from './readable-name';

/** Every common Chinese character as a given name, two surnames that are read differently, and what is not Chinese. */
const NAMES = [
  ...Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCodePoint(0x4e00 + index)),
  ...[
    '曾一',
    '张二',
    '章三',
    '单四',
    '尉迟五',
    '吕布',
    '𠮷田',
    '\uE000',
    'Anna',
    'anna li',
    'Ümit',
    '7号',
    '张 伟',
  ],
];

describe('names in SQL and in the browser', () => {
  let database: TestDatabase;
  let client: Client;
  const people = NAMES.map((name, index) => ({
    ...readableName(name, `KF${index}`),
    employeeNumber: `KF${index}`,
    index,
  }));

  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
    client = new Client({ connectionString: database.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('stand in the same order, for every common character', async () => {
    const { rows } = await client.query<{ index: number }>(
      `SELECT index::int FROM unnest($1::text[]) WITH ORDINALITY AS p (sort_key, index)
        ORDER BY sort_key COLLATE "C", index`,
      [people.map(({ sortKey }) => sortKey)],
    );
    const sorted = [...people].sort((a, b) => compareNames(a, b) || a.index - b.index);
    expect(rows.map(({ index }) => NAMES[index - 1])).toEqual(sorted.map(({ name }) => name));
  });

  it.each(['zhang', 'lv', 'LÜ', 'yuchi', 'kf2099', 'ａｎｎａ', 'al', '𠮷', '张伟', 'z', 'ümit', '号'])(
    'are found alike by “%s”',
    async (text) => {
      const { rows } = await client.query<{ index: number }>(
        `SELECT index::int FROM unnest($1::text[]) WITH ORDINALITY AS p (search_key, index)
          WHERE strpos(search_key, $2) > 0 ORDER BY index`,
        [people.map(({ searchKey }) => searchKey), searchNeedle(text)],
      );
      const found = people
        .filter(({ searchKey }) => searchKey.includes(searchNeedle(text)))
        .map(({ index }) => index + 1);
      expect(rows.map(({ index }) => index)).toEqual(found);
      expect(found.length).toBeGreaterThan(0);
    },
  );
});
