import { sheetsOf } from './paper';

const people = (count: number) => Array.from({ length: count }, (_, index) => index);
const sizes = (count: number, paper: 'A3' | 'A4') =>
  sheetsOf(people(count), paper).map(({ length }) => length);

it('fills sheets evenly, and never leaves one person alone on the last', () => {
  expect(sizes(24, 'A4')).toEqual([24]);
  expect(sizes(25, 'A4')).toEqual([13, 12]);
  expect(sizes(100, 'A4')).toEqual([20, 20, 20, 20, 20]);
  expect(sizes(40, 'A3')).toEqual([20, 20]);
});

it('keeps everybody in their order', () => {
  expect(sheetsOf(people(77), 'A4').flat()).toEqual(people(77));
});

it('has one sheet for nobody, with the days and the legend on it', () => {
  expect(sizes(0, 'A4')).toEqual([0]);
});
