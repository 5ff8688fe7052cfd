export * from './markdown.js';
export * from './words.js';
