import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Bid } from '../bids/index.js';
import { AwardCriterion, Commission } from '../commissions/index.js';
import { Member } from '../members/index.js';

/** What one evaluator, alone, thinks of one answer. A draft until the evaluator submits; never changed after. */
@Entity('score')
@Index('score_evaluator', ['evaluatorId'])
export class Score {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => AwardCriterion) criterionId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => Member) evaluatorId: string;
  /** 0 to 5; null while only a reason has been noted. */
  @Column('int', { nullable: true }) score: number | null;
  @Text() reason: string;
  /** Raised by every save; a save names the one it read. */
  @Column('int', { default: 1 }) revision: number;
  @WrittenAt() savedAt: Date;
}

/** An evaluator's scores of a commission are complete and final. */
@Entity('score_submission')
export class ScoreSubmission {
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => Member) evaluatorId: string;
  @WrittenAt() submittedAt: Date;
}

/** The score that counts, as an officer recorded it. Where all evaluators gave the same score no row is needed. */
@Entity('agreed_score')
export class AgreedScore {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => AwardCriterion) criterionId: string;
  @Column('int') score: number;
  @Text() reason: string;
  @Column('int', { default: 1 }) revision: number;
  @Column('uuid') @ForeignKey(() => Member) agreedBy: string;
  @Moment({ default: () => 'clock_timestamp()' }) agreedAt: Date;
}
