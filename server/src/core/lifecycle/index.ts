export * from './lifecycle.js';
export * from './move.js';
export * from './settle.js';
