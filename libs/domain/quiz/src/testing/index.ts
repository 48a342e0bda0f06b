export * from './arbitrary-question';
export * from './questions';
