import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Amount, Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Bid } from '../bids/index.js';
import { Commission } from '../commissions/index.js';
import { Member } from '../members/index.js';
import { Organisation } from '../organisations/index.js';
import type { PublishedBid, SummaryContent } from './award.content.js';

/** What the council decides about a commission: a draft until published, then for ever. */
@Entity('award_decision')
export class AwardDecision {
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  /** awarded or unsuccessful; null while undecided. */
  @Text({ nullable: true, default: null }) outcome: string | null;
  /** Public once published. */
  @Text() reasons: string;
  /** Bids that the draft chooses. */
  @Column('uuid', { array: true, default: () => "'{}'" }) winners: string[];
  @Column('int', { default: 1 }) revision: number;
  @Column('uuid') @ForeignKey(() => Member) savedBy: string;
  @WrittenAt() savedAt: Date;
  @Moment({ nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) publishedBy: string | null;
  /** The public table of totals, as published. */
  @Column('jsonb', { nullable: true }) bids: PublishedBid[] | null;
}

/** A winning bid. Rows appear when the decision is published. */
@Entity('award')
@Index('award_commission', ['commissionId'])
@Index('award_organisation', ['organisationId'])
export class Award {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('uuid') @ForeignKey(() => Bid) @Index('award_bid', { unique: true }) bidId: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  /** Net of VAT, as bid. */
  @Amount() amount: string;
  @Text() currency: string;
  @WrittenAt() awardedAt: Date;
}

/** What a bidder is told about its own bid. A draft until the decision is published; only its bidder reads it then. */
@Entity('assessment_summary')
@Index('assessment_summary_commission', ['commissionId'])
export class AssessmentSummary {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Text() strengths: string;
  /** What would have scored higher. */
  @Text() improvements: string;
  @Text() whyNotAwarded: string;
  @Column('int', { default: 1 }) revision: number;
  @Column('uuid') @ForeignKey(() => Member) savedBy: string;
  @WrittenAt() savedAt: Date;
  /** Criteria, scores, explanations and points, as published. */
  @Column('jsonb', { nullable: true }) content: SummaryContent | null;
  @Moment({ nullable: true }) publishedAt: Date | null;
}
