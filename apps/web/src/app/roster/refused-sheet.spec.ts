import { csvOf } from './refused-sheet';

it('writes lines that a spreadsheet reads as they are', () => {
  expect(
    csvOf([
      ['姓名', '备注'],
      ['李"佳', 'a,b'],
      ['=1+1', ''],
    ]),
  ).toBe('\uFEFF"姓名","备注"\r\n"李""佳","a,b"\r\n"\'=1+1",""\r\n');
});
