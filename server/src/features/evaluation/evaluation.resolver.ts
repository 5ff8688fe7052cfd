import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { idOf } from '../../core/ids/index.js';
import {
  AwardCriterionType,
  CommissionType,
  criteriaOf,
  type CommissionRow,
  type CriterionRow,
} from '../commissions/index.js';
import { recordAgreedScore } from './agreed.actions.js';
import { evaluationFace, pointsFace } from './evaluation.face.js';
import {
  ExcuseEvaluatorInput,
  RecordAgreedScoreInput,
  SaveScoresInput,
  SubmitScoresInput,
} from './evaluation.inputs.js';
import { evaluationOf } from './evaluation.queries.js';
import { EvaluationPayload, EvaluationType } from './evaluation.type.js';
import { excuseEvaluator } from './panel.actions.js';
import { pointsExamples, workedExample } from './points.examples.js';
import { PointsExampleType } from './points.type.js';
import { saveScores, submitScores } from './scores.actions.js';
import { takesPart } from './standing.js';
import { loadStanding } from './standing.queries.js';

@Resolver(() => CommissionType)
export class CommissionEvaluationResolver {
  @FieldResolver(() => EvaluationType, {
    nullable: true,
    description:
      'Its evaluation, for the panel and the council’s officers and observers once bids are opened; null for everybody else.',
  })
  async evaluation(@Root() commission: CommissionRow, @Ctx() context: Context): Promise<EvaluationType | null> {
    if (!context.viewer.memberId) return null;
    const standing = await loadStanding(context, commission.id);
    const evaluation = takesPart(standing) ? await evaluationOf(context, commission) : null;
    return evaluation && evaluationFace(context, evaluation, standing);
  }

  @FieldResolver(() => [AwardCriterionType], {
    description:
      'The order in which criteria decide between bids with the same total: the order in which they are published.',
  })
  tieOrder(@Root() commission: CommissionRow, @Ctx() context: Context): Promise<CriterionRow[]> {
    return criteriaOf(context, commission.id);
  }
}

@Resolver()
export class EvaluationResolver {
  @Query(() => [PointsExampleType], {
    description: 'Worked examples of how points are given, worked out by the same code as real bids.',
  })
  pointsExamples(): PointsExampleType[] {
    return pointsExamples.map((example) => ({
      title: example.title,
      explanation: example.explanation,
      points: workedExample(example).map((row) => pointsFace(row, example.criteria, (id) => `Bid ${id}`, String)),
    }));
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Saves drafts of your own scores of one bid. FORBIDDEN after having been in a bidding organisation, REFUSED once you have submitted, CONFLICT with the stored scores when they were saved elsewhere meanwhile.',
  })
  async saveScores(
    @Ctx() context: Context,
    @Arg('input', { description: 'The bid and the scores.' }) input: SaveScoresInput,
  ): Promise<EvaluationPayload> {
    const scores = input.scores.map(({ criterionId, score, reason, revision }) => ({
      criterionId: idOf('AwardCriterion', criterionId),
      score: score ?? null,
      reason,
      revision,
    }));
    return { commission: await saveScores(context, { bidId: idOf('Bid', input.bidId), scores }) };
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Submits your scores of a commission for good. REFUSED with everything that is missing. When the last evaluator submits and no two scores differ, prices are revealed.',
  })
  async submitScores(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission.' }) input: SubmitScoresInput,
  ): Promise<EvaluationPayload> {
    return { commission: await submitScores(context, idOf('Commission', input.commissionId)) };
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Records the score that counts for one answer, as a commissioning officer. The last one to be agreed reveals the prices; from then on a score stays and only its reason can change (INVALID otherwise). REFUSED until all scores are in, CONFLICT when another officer recorded one meanwhile.',
  })
  async recordAgreedScore(
    @Ctx() context: Context,
    @Arg('input', { description: 'The answer, the score and the reason.' }) input: RecordAgreedScoreInput,
  ): Promise<EvaluationPayload> {
    const { score, reason, revision } = input;
    const [bidId, criterionId] = [idOf('Bid', input.bidId), idOf('AwardCriterion', input.criterionId)];
    return { commission: await recordAgreedScore(context, { bidId, criterionId, score, reason, revision }) };
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Takes an evaluator who cannot score off the panel, as a commissioning officer. REFUSED once their scores are in, and for the only evaluator without a replacement.',
  })
  async excuseEvaluator(
    @Ctx() context: Context,
    @Arg('input', { description: 'The evaluator, the reason and perhaps a replacement.' }) input: ExcuseEvaluatorInput,
  ): Promise<EvaluationPayload> {
    const commission = await excuseEvaluator(context, {
      commissionId: idOf('Commission', input.commissionId),
      memberId: idOf('Member', input.memberId),
      reason: input.reason,
      replacementId: input.replacementId ? idOf('Member', input.replacementId) : null,
    });
    return { commission };
  }
}
