export * from './data-source.js';
export * from './rows.js';
export * from './transaction.js';
export * from './columns.js';
export * from './migrate.js';
