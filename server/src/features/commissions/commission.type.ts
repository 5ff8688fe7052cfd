import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar, Node } from '../../core/graphql/index.js';
import { CommissionKind, CommissionOrigin, CommissionState, PriceMethod, Regime } from './commission.words.js';

/** Plain columns of a commission; what needs another read is in `commission.fields.ts`. */
@ObjectType('Commission', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An invitation to bid. Public once published; a draft only for the officers, evaluators, observers and administrators of its council.',
})
export class CommissionType extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'Lasting reference such as NCC-2026-014, given at publication; the page is /commissions/REFERENCE.',
  })
  reference: string | null;

  @Field(() => CommissionOrigin, { description: 'Published here, or imported from elsewhere and read-only.' })
  origin: CommissionOrigin;

  @Field(() => CommissionState, { description: 'Where it stands now, by the database clock.' })
  state: CommissionState;

  @Field(() => CommissionKind, { description: 'What the council offers.' })
  kind: CommissionKind;

  @Field(() => Int, {
    description: 'Counts the saves of a draft from 1; saving and publishing name the one that was read.',
  })
  revision: number;

  @Field(() => Int, { description: 'The published version that bids answer, from 1; 0 while a draft.' })
  version: number;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What it is about, in a few sentences of plain text.' })
  summary: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether VAT is in the budget; null when the draft or the imported notice does not say.',
  })
  budgetIncludesVat: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the work starts.' })
  startsOn: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months the work takes.' })
  durationMonths: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when questions may be asked.' })
  questionsCloseAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'By when the council answers them, to everybody.' })
  answersBy: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The deadline. A bid counts when it is received before this moment by the database clock. Null for some drafts and imported notices.',
  })
  bidsCloseAt: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the award is expected.' })
  awardExpectedOn: string | null;

  @Field(() => Regime, {
    nullable: true,
    description: 'Which rules it follows; null for imported notices, of whose rules nothing is claimed.',
  })
  regime: Regime | null;

  @Field(() => PriceMethod, { description: 'How price turns into points.' })
  priceMethod: PriceMethod;

  @Field(() => Date, { nullable: true, description: 'When it was published; null for drafts.' })
  publishedAt: Date | null;
}
