import { globalIdOf } from './ids.js';

const ROW =
  'id reference title state kind publishedAt questionsCloseAt bidsCloseAt awardExpectedOn council { id slug name }';
const PAGE = `pageInfo { hasNextPage endCursor }`;

const Q1 = `query Q1($area: ID!) { commissions(first: 20, filter: { areaId: $area, states: [OPEN] }, sort: CLOSING_SOON) {
  edges { cursor node { ${ROW} } } ${PAGE} } }`;
const Q3 = `query Q3($text: String!) { commissions(first: 20, filter: { text: $text }) {
  edges { cursor snippet node { id reference title state bidsCloseAt council { id slug name } } } ${PAGE} } }`;
const Q5 = `query Q5($after: String) { commissions(first: 20, after: $after, sort: NEWEST) { edges { cursor node { ${ROW} } } ${PAGE} } }`;

export const words = [
  'housing',
  'child poverty',
  'bus travel',
  'adult care',
  'retrofit',
  'parks energy',
  'skills',
  'waste',
];

/** Open commissions of an area; areas with small numbers have most of them. */
export const q1 = (area: number): object => ({
  query: Q1,
  variables: { area: globalIdOf('PolicyArea', 'area', area) },
});

/** Twenty ranked hits of a search, with snippets. */
export const q3 = (text: string): object => ({ query: Q3, variables: { text } });

/** Twenty commissions beyond a cursor deep in the whole list. */
export const q5 = (after: string): object => ({ query: Q5, variables: { after } });
