export * from './acceptance';
export * from './course';
export * from './decide-archive';
export * from './decide-edit';
export * from './decide-step';
export * from './lesson-text';
export * from './prerequisites';
export * from './series';
