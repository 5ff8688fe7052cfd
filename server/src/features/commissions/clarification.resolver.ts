import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { answerQuestion, askQuestion } from './clarification.actions.js';
import { AnswerQuestionInput, AskQuestionInput } from './clarification.inputs.js';
import { clarificationsOf, ownQuestionsOf, pendingQuestionsOf, questionsAreOpen } from './clarification.queries.js';
import { ClarificationQuestionType, OwnQuestionType, PendingQuestionType } from './clarification.type.js';
import { CommissionPayload, commissionPayload } from './commission.payload.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { followCommission, unfollowCommission, viewerFollows } from './follow.actions.js';
import { CommissionInput } from './publish.inputs.js';

@Resolver(() => CommissionType)
export class ClarificationResolver {
  @FieldResolver(() => [ClarificationQuestionType], { description: 'Questions answered to all, in order.' })
  clarifications(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<ClarificationQuestionType[]> {
    return clarificationsOf(context, commission.id);
  }

  @FieldResolver(() => [PendingQuestionType], {
    description: 'Questions that wait, for commissioning officers of its council; empty for everybody else.',
  })
  pendingQuestions(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<PendingQuestionType[]> {
    return pendingQuestionsOf(context, commission);
  }

  @FieldResolver(() => [OwnQuestionType], { description: 'What you asked about it; empty for anonymous readers.' })
  ownQuestions(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<OwnQuestionType[]> {
    return ownQuestionsOf(context, commission.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether questions may be asked now, by the database clock.' })
  questionsOpen(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<boolean> {
    return questionsAreOpen(context, commission.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you hear by mail of answers and changes because you follow it.',
  })
  viewerFollows(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<boolean> {
    return viewerFollows(context, commission.id);
  }

  @Mutation(() => CommissionPayload, {
    description:
      'Asks the council, for an organisation that is not the council. Who asks is sealed. REFUSED once questions have closed; RATE_LIMITED after 30 in an hour.',
  })
  async askQuestion(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission and the question.' }) input: AskQuestionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await askQuestion(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description:
      'Answers a question to everybody. CONFLICT when it has been answered; after the promised time it is marked late.',
  })
  async answerQuestion(
    @Ctx() context: Context,
    @Arg('input', { description: 'The question and its answer.' }) input: AnswerQuestionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await answerQuestion(context, input));
  }

  @Mutation(() => CommissionPayload, { description: 'You hear by mail of answers and changes. Twice changes nothing.' })
  async followCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission.' }) input: CommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await followCommission(context, input.id));
  }

  @Mutation(() => CommissionPayload, { description: 'You hear of it no more. Twice changes nothing.' })
  async unfollowCommission(
    @Ctx() context: Context,
    @Arg('input', { description: 'The commission.' }) input: CommissionInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await unfollowCommission(context, input.id));
  }
}
