import type { PolicyTable } from '../../core/policy/index.js';
import type { Standing } from '../evaluation/index.js';

const officers = {
  who: 'commissioning officers of this council',
  scope: 'evaluation' as const,
  allows: (_viewer: unknown, { officer }: Standing) => officer,
};

export const awardPolicies = {
  saveAwardDecision: officers,
  saveAssessmentSummary: officers,
  publishAward: officers,
  closeWithoutAward: officers,
} satisfies PolicyTable;
