export * from './context.js';
export * from './errors.js';
export * from './health.js';
export * from './origin.js';
export * from './server.js';
export * from './viewer.js';
