export * from './fold-text';
export * from './headings';
export * from './imported-cell';
export * from './read-cell';
export * from './sheet-error';
