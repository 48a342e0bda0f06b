export * from './decide-obligation';
export * from './decide-start';
export * from './due';
export * from './duty';
export * from './obligation';
export * from './plan-duties';
export * from './presets';
export * from './recurrence';
