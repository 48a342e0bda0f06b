import { sheetsOf } from './paper';

const people = (count: number) => Array.from({ length: count }, (_, index) => index);
const month = (count: number, needs = 0) => ({ people: people(count), cover: people(needs) });
const sizes = (count: number, paper: 'A3' | 'A4', needs = 0) =>
  sheetsOf(month(count, needs), paper).map(({ length }) => length);

it('fills sheets evenly, and never leaves one person alone on the last', () => {
  expect(sizes(24, 'A4')).toEqual([24]);
  expect(sizes(25, 'A4')).toEqual([13, 12]);
  expect(sizes(100, 'A4')).toEqual([20, 20, 20, 20, 20]);
  expect(sizes(40, 'A3')).toEqual([20, 20]);
});

it('keeps everybody in their order', () => {
  expect(sheetsOf(month(77, 12), 'A4').flat()).toEqual(people(77));
});

it('leaves room below the last people for the rows of cover, or gives them a sheet of their own', () => {
  expect(sizes(24, 'A4', 5)).toEqual([24]);
  expect(sizes(24, 'A4', 8)).toEqual([12, 12]);
  expect(sizes(49, 'A4', 19)).toEqual([13, 13, 13, 10]);
  expect(sizes(30, 'A4', 30)).toEqual([15, 15, 0]);
});

it('has one sheet for nobody, with the days and the legend on it', () => {
  expect(sizes(0, 'A4')).toEqual([0]);
});
