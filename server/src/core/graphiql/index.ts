export * from './graphiql.routes.js';
