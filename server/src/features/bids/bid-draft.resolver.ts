import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { toGlobalId } from '../../core/ids/index.js';
import { countWords, renderMarkdown } from '../../core/text/index.js';
import { criteriaOf, CriterionKind } from '../commissions/index.js';
import { loadMember, MemberType, type MemberRow } from '../members/index.js';
import { saveBidDraft, startBid } from './bid-draft.actions.js';
import { SaveBidDraftInput, StartBidInput } from './bid-draft.inputs.js';
import { BidDraftType, type DraftAnswerType } from './bid-draft.type.js';
import { BidPayload } from './bid-payloads.type.js';
import type { BidDocumentType, BidTotalsType, PriceLineType } from './bid-parts.type.js';
import { lineAmounts, totalsOf } from './bid-price.js';
import type { BidFacts } from './bid.facts.js';
import type { BidRow } from './bid.rows.js';
import { documentFace, totalsFace } from './bid.faces.js';
import { changedSinceSubmission } from './bid.rules.js';

@Resolver(() => BidDraftType)
export class BidDraftResolver {
  @FieldResolver()
  async answers(@Ctx() context: Context, @Root() draft: BidFacts): Promise<DraftAnswerType[]> {
    const criteria = await criteriaOf(context, draft.commissionId);
    return criteria
      .filter((criterion) => criterion.kind !== CriterionKind.PRICE)
      .map((criterion) => {
        const text = draft.answers.find((answer) => answer.criterionId === criterion.id)?.text ?? '';
        return { criterion, text, html: renderMarkdown(text), words: countWords(text) };
      });
  }

  @FieldResolver()
  priceLines(@Root() draft: BidFacts): PriceLineType[] {
    return draft.priceLines.map((line) => ({
      ...line,
      ...(lineAmounts(line) ?? { vatRate: null, net: null, vat: null }),
    }));
  }

  @FieldResolver()
  totals(@Root() draft: BidFacts): BidTotalsType {
    return totalsFace({ ...totalsOf(draft.priceLines), currency: draft.currency });
  }

  @FieldResolver()
  deliveryPlanHtml(@Root() draft: BidFacts): string {
    return renderMarkdown(draft.deliveryPlan);
  }

  @FieldResolver()
  changedSinceSubmission(@Root() draft: BidFacts): boolean {
    return changedSinceSubmission(draft);
  }

  @FieldResolver()
  documents(@Root() draft: BidFacts): BidDocumentType[] {
    return draft.documents.map(documentFace);
  }

  @FieldResolver(() => [ID])
  conditions(@Root() draft: BidFacts): string[] {
    return draft.conditions.map((id) => toGlobalId('ConditionOfParticipation', id));
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who saved it last.' })
  savedBy(@Ctx() context: Context, @Root() draft: BidFacts): Promise<MemberRow | null> {
    return loadMember(context, draft.savedBy);
  }

  @Mutation(() => BidPayload, {
    description:
      "Starts the organisation's one bid for an open commission, or answers the bid that there is already. REFUSED when " +
      'the commission takes no bids; FORBIDDEN unless you are a bid manager or contributor.',
  })
  async startBid(
    @Ctx() context: Context,
    @Arg('input', { description: 'For whom and for what.' }) input: StartBidInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await startBid(context, input) };
  }

  @Mutation(() => BidPayload, {
    description:
      'Saves the whole draft. CONFLICT when somebody saved since the revision that you read: its data carry the other ' +
      'version, and nothing is overwritten. A submitted bid stays as submitted until it is submitted again.',
  })
  async saveBidDraft(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft and the revision that was read.' }) input: SaveBidDraftInput,
  ): Promise<{ bid: BidRow }> {
    return { bid: await saveBidDraft(context, input) };
  }
}
