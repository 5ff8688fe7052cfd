import type { PolicyTable } from '../../core/policy/index.js';
import type { Standing } from './standing.js';

const evaluators = {
  who: 'evaluators on the panel of this commission',
  scope: 'evaluation' as const,
  allows: (_viewer: unknown, { evaluator }: Standing) => evaluator,
};

const officers = {
  who: 'commissioning officers of this council',
  scope: 'evaluation' as const,
  allows: (_viewer: unknown, { officer }: Standing) => officer,
};

export const evaluationPolicies = {
  saveScores: evaluators,
  submitScores: evaluators,
  recordAgreedScore: officers,
  excuseEvaluator: officers,
} satisfies PolicyTable;
