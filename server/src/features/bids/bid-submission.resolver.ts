import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { countWords, renderMarkdown } from '../../core/text/index.js';
import { loadMember, MemberType, type MemberRow } from '../members/index.js';
import { visibleDocuments } from './bid-document.rules.js';
import { readableBid } from './bid-readable.js';
import { BidPayload, SubmitBidPayload } from './bid-payloads.type.js';
import {
  BidTotalsType,
  PriceLineType,
  type BidAnswerType,
  type BidDocumentType,
  type ConfirmedConditionType,
  type MilestoneType,
  type TeamMemberType,
} from './bid-parts.type.js';
import { BidReceiptType, BidSubmissionType } from './bid-submission.type.js';
import { loadSubmissions, type SubmissionRow } from './bid-submission.queries.js';
import { submitBid, withdrawBid, type Submitted } from './bid-submit.actions.js';
import { SubmitBidInput, WithdrawBidInput } from './bid-submit.inputs.js';
import { documentFace, totalsFace } from './bid.faces.js';
import type { BidRow } from './bid.rows.js';
import { BidType } from './bid.type.js';
import { BidState } from './bid.words.js';

@Resolver(() => BidSubmissionType)
export class BidSubmissionResolver {
  @FieldResolver()
  receipt(@Root() row: SubmissionRow): BidReceiptType {
    return row;
  }

  @FieldResolver()
  answers(@Root() { content }: SubmissionRow): BidAnswerType[] {
    return content.answers.map(({ criterionId, name, text }) => ({
      criterionId: toGlobalId('AwardCriterion', criterionId),
      name,
      text,
      html: renderMarkdown(text),
      words: countWords(text),
    }));
  }

  @FieldResolver()
  deliveryPlan(@Root() { content }: SubmissionRow): string {
    return content.deliveryPlan;
  }

  @FieldResolver()
  deliveryPlanHtml(@Root() { content }: SubmissionRow): string {
    return renderMarkdown(content.deliveryPlan);
  }

  @FieldResolver()
  milestones(@Root() { content }: SubmissionRow): MilestoneType[] {
    return content.milestones;
  }

  @FieldResolver()
  team(@Root() { content }: SubmissionRow): TeamMemberType[] {
    return content.team;
  }

  @FieldResolver()
  documents(@Root() { content, pricesVisible }: SubmissionRow): BidDocumentType[] {
    return visibleDocuments(content.documents, pricesVisible).map(documentFace);
  }

  @FieldResolver(() => Int, {
    description: 'Documents that hold prices and so stay closed to the council until every quality score is in.',
  })
  closedDocuments(@Root() { content, pricesVisible }: SubmissionRow): number {
    return content.documents.length - visibleDocuments(content.documents, pricesVisible).length;
  }

  @FieldResolver()
  conditions(@Root() { content }: SubmissionRow): ConfirmedConditionType[] {
    return content.conditions.map(({ conditionId, text }) => ({
      conditionId: toGlobalId('ConditionOfParticipation', conditionId),
      text,
    }));
  }

  @FieldResolver(() => [PriceLineType], {
    nullable: true,
    description: 'Price lines. Null for the council until every quality score is in.',
  })
  priceLines(@Root() { content, pricesVisible }: SubmissionRow): PriceLineType[] | null {
    return pricesVisible ? content.priceLines : null;
  }

  @FieldResolver(() => BidTotalsType, {
    nullable: true,
    description: 'What it costs. Null for the council until every quality score is in.',
  })
  totals(@Root() { content, pricesVisible }: SubmissionRow): BidTotalsType | null {
    return pricesVisible ? totalsFace(content) : null;
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who submitted it. Null for everybody outside the bidding organisation.',
  })
  submittedBy(@Ctx() context: Context, @Root() row: SubmissionRow): Promise<MemberRow | null> | null {
    return row.isParty ? loadMember(context, row.submittedBy) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The content byte for byte as hashed: JSON as RFC 8785 writes it. Null for everybody outside the bidding organisation.',
  })
  canonical(@Root() row: SubmissionRow): string | null {
    return row.isParty ? row.canonical : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The bid as one readable text file that ends with its canonical content, to check against the receipt offline. ' +
      'Null for everybody outside the bidding organisation.',
  })
  readable(@Root() row: SubmissionRow): string | null {
    return row.isParty ? readableBid(row) : null;
  }
}

@Resolver(() => BidType)
export class SubmissionsOfBidResolver {
  @FieldResolver(() => BidSubmissionType, {
    nullable: true,
    description: 'The submitted revision that counts. Null before the first submission and while withdrawn.',
  })
  async submission(@Ctx() context: Context, @Root() bid: BidRow): Promise<SubmissionRow | null> {
    if (bid.state !== BidState.SUBMITTED) return null;
    return (await loadSubmissions(context, bid.id)).find((row) => row.revision === bid.submittedRevision) ?? null;
  }

  @FieldResolver(() => [BidSubmissionType], {
    description:
      'Every submitted revision, newest first, for the bidding organisation; for the council only the one that was opened.',
  })
  submissions(@Ctx() context: Context, @Root() bid: BidRow): Promise<SubmissionRow[]> {
    return loadSubmissions(context, bid.id);
  }

  @Mutation(() => SubmitBidPayload, {
    description:
      'Submits the draft and answers its receipt. A bid counts when it is received before the deadline by the database ' +
      'clock. REFUSED with every blocker at once, or with the time of receipt when it is late; CONFLICT when draft, ' +
      'commission or bid changed since they were read. Safe to retry with the same key.',
  })
  submitBid(
    @Ctx() context: Context,
    @Arg('input', { description: 'What was read and is now submitted.' }) input: SubmitBidInput,
  ): Promise<Submitted> {
    return submitBid(context, input);
  }

  @Mutation(() => BidPayload, {
    description:
      'Takes a submitted bid back; it may be submitted again until the deadline. REFUSED after it; CONFLICT when another ' +
      'revision was submitted since.',
  })
  async withdrawBid(
    @Ctx() context: Context,
    @Arg('input', { description: 'The submission that was seen.' }) input: WithdrawBidInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await withdrawBid(context, input) };
  }
}
