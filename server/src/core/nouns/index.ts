export * from './noun.js';
export * from './titles.js';
