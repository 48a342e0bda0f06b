import { readingsOf } from './readings-of';

it.each([
  ['早课中班', ['zaokezhongban', 'zkzb']],
  ['楼栋 B 班', ['loudongbban', 'ldbb']],
  ['Evening', ['evening', 'e']],
  ['绿', ['lv', 'l']],
])('%s is read', (title, readings) => {
  expect(readingsOf(title)).toEqual(readings);
});
