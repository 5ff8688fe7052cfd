export * from './file.entity.js';
