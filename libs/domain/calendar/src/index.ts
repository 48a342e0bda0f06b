export * from './day-number';
export * from './instant-at';
export * from './plain-date';
export * from './zone-clock';
