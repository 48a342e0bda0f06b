export * from './day-number';
export * from './instant-at';
export * from './month';
export * from './plain-date';
export * from './written-day';
export * from './zone-changes';
export * from './zone-clock';
