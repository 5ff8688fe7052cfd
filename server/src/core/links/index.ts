export * from './link.entity.js';
export * from './links.js';
