export * from './policy.js';
export * from './scopes.js';
