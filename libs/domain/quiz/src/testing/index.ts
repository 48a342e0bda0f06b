export * from './arbitrary-question';
