export * from './quiet-hours';
export * from './retry-after';
export * from './free-slot';
