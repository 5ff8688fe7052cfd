export * from './settings.js';
export { listed } from './validators.js';
