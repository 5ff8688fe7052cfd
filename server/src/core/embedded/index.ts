export { AlreadyRunning, DatabaseProblem } from './problem.js';
export { ownerOf } from './take.js';
export { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './start.js';
export { withDatabase, type CommandDatabase } from './with-database.js';
