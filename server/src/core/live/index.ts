export * from './change.type.js';
export * from './hearing.js';
export * from './hub.js';
export * from './sockets.js';
