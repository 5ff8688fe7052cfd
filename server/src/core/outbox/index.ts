export * from './announcer.js';
export * from './outbox.js';
