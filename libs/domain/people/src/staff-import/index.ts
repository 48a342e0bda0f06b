export * from './parse-staff-row';
export { placeOn } from './plan-known-person';
export * from './mail-address';
export * from './plan-staff-import';
export * from './planned-row';
export * from './row-code';
export * from './staff-directory';
export * from './staff-headings';
