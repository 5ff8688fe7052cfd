export * from './limits.js';
export * from './limit.entity.js';
export * from './network.js';
