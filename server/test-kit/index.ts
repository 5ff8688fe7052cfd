export * from './api.js';
export * from './cast.js';
export * from './server.js';
export * from './market.js';
export * from './mail.js';
export * from './drafts.js';
export * from './files.js';
export * from './evaluation.js';
