export * from './limits.js';
export * from './limit.entity.js';
