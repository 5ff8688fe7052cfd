export * from './mail.js';
export * from './mail.entity.js';
