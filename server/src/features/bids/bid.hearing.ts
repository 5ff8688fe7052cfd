import type { Hearing } from '../../core/live/index.js';
import { isPartySql } from './bid.visible.js';

/** What is sealed about a bid is told to the bidding organisation's people alone, before and after the opening. */
export const bidHearing: Hearing = {
  kind: 'Bid',
  mayHearSql: (viewer, row, told, param) =>
    `${told}.visibility = 'sealed' AND ${isPartySql(row, `${param(viewer.memberId)}::uuid`)}`,
};
