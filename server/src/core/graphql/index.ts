export * from './node.js';
export * from './scalars.js';
export * from './schema.js';
export * from './format-error.js';
export * from './apollo.js';
export * from './reason.js';
export * from './selection.js';
export * from './diff.type.js';
