import type { StaffPageView } from '@banke/contracts';
import { inCompany, StaffEntity } from '@banke/database';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { hire, placesOf } from '../testing/test-people';

describe('names read by an earlier edition', () => {
  let app: TestApp;
  beforeAll(async () => (app = await openTestApp()));
  afterAll(() => app.close());

  it('are found by every reading of the surname once they were read anew, and nothing else of them changes', async () => {
    const hr = await app.as('hr');
    const at = await placesOf(hr);
    const { id, version } = await hire(hr, { name: '单雨桐', employeeNumber: 'DYT1', ...at('客服部') });
    const asBefore = { pinyin: 'shan yu tong', initials: 'syt', searchKey: 'dyt1\n单雨桐\nshanyutong\nsyt' };
    await inCompany(app.dataSource, demoId('company'), (tx) =>
      tx.update(StaffEntity, { id }, { ...asBefore, nameEdition: 1 }),
    );
    const found = async (text: string) => {
      const { body } = await hr.get<StaffPageView>(`/api/staff?text=${text}`);
      return body.staff.map((each) => [each.name, each.version]);
    };
    expect([await found('danyutong'), await found('shanyutong')]).toEqual([[], [['单雨桐', version]]]);

    await app.runRecurring('read-names-anew');
    for (const text of ['danyutong', 'shanyutong', 'syt'])
      expect(await found(text)).toEqual([['单雨桐', version]]);
  });
});
