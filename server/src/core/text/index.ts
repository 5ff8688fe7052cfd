export * from './markdown.js';
export * from './words.js';
export * from './diff.js';
export { mendsSpelling } from './spelling.js';
