export * from './instant-at';
export * from './plain-date';
