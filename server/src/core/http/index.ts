export * from './context.js';
export * from './health.js';
export * from './server.js';
export * from './viewer.js';
