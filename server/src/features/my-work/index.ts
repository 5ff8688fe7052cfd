/** What needs a member next, over all the organisations that they act for. */
export { ViewerWorkResolver } from './work.resolver.js';
