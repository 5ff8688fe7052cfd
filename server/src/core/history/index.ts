export * from './history.js';
export * from './history.entity.js';
export * from './listener.js';
