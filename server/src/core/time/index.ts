export * from './london.js';
