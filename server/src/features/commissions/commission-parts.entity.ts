import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { StoredFile } from '../../core/files/index.js';
import { Member } from '../members/index.js';
import { Commission } from './commission.entity.js';

/** Quality and social value criteria are questions that bidders answer; there is at most one price criterion. */
@Entity('award_criterion')
@Index('award_criterion_of', ['commissionId', 'position'])
export class AwardCriterion {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('int') position: number;
  /** quality, price or social_value. */
  @Text() kind: string;
  @Text() name: string;
  /** What bidders are asked, in Markdown. */
  @Text() question: string;
  /** Per cent; all weights of a commission sum to exactly 100. */
  @Column('int') weight: number;
  /** Null for price. */
  @Column('int', { nullable: true }) wordLimit: number | null;
  /** The lowest score of 0–5 with which a bid stays eligible. */
  @Column('int', { default: 0 }) minimumScore: number;
}

/** Pass or fail: a bidder confirms each. */
@Entity('condition_of_participation')
@Index('condition_of', ['commissionId', 'position'])
export class ConditionOfParticipation {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('int') position: number;
  @Text() text: string;
}

/** An evaluator on the panel. Removed rows stay. */
@Entity('panel_member')
@Index('panel_member_live', ['commissionId', 'memberId'], { unique: true, where: 'removed_at IS NULL' })
export class PanelMember {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('uuid') @ForeignKey(() => Member) memberId: string;
  @WrittenAt() addedAt: Date;
  @Moment({ nullable: true }) removedAt: Date | null;
}

@Entity('commission_document')
@Index('commission_document_of', ['commissionId', 'position'])
export class CommissionDocument {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('uuid') @ForeignKey(() => StoredFile) fileId: string;
  @Column('int') position: number;
  @Text() title: string;
  /** brief, draft_agreement, background or clarification. */
  @Text({ default: 'background' }) kind: string;
  @WrittenAt() addedAt: Date;
}

/** What was published, word for word, from version 1 on. */
@Entity('commission_version')
export class CommissionVersion {
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  /** Counts publications of every kind. */
  @PrimaryColumn('int') number: number;
  /** What bids answer: only a material change raises it. */
  @Column('int', { default: 1 }) version: number;
  /** published, correction, material_change or extension. */
  @Text() kind: string;
  @Text() reason: string;
  @Column('jsonb') content: Record<string, unknown>;
  @WrittenAt() publishedAt: Date;
  @Column('uuid') @ForeignKey(() => Member) publishedBy: string;
}

/** A question answered to all. Who asked is in `clarification_asker`, which no type reaches. */
@Entity('clarification_question')
@Index('clarification_question_number', ['commissionId', 'number'], { unique: true })
export class ClarificationQuestion {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  /** Its place in the public log, given with the answer, so that gaps tell nothing. */
  @Column('int', { nullable: true }) number: number | null;
  /** As published; while it waits, as asked. */
  @Text() text: string;
  @WrittenAt() askedAt: Date;
  @Text({ nullable: true, default: null }) answer: string | null;
  @Moment({ nullable: true }) answeredAt: Date | null;
  /** Answered after the moment that the commission promised. */
  @Column('boolean', { default: false }) answeredLate: boolean;
  @Column('boolean', { default: false }) changesCommission: boolean;
  /** The published question that answers this one too; this one is then not in the log. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => ClarificationQuestion) sameAsId: string | null;
}

/** Sealed for ever: read only to tell askers of their answer and to show them their own questions. */
@Entity('clarification_asker')
@Index('clarification_asker_member', ['memberId'])
export class ClarificationAsker {
  @PrimaryColumn('uuid') @ForeignKey(() => ClarificationQuestion) questionId: string;
  @Column('uuid') memberId: string;
  @Column('uuid') organisationId: string;
  /** Word for word as asked. */
  @Text() originalText: string;
}

/** A member who wants to hear what happens to a commission. */
@Entity('commission_follow')
@Index('commission_follow_commission', ['commissionId'])
export class CommissionFollow {
  @PrimaryColumn('uuid') @ForeignKey(() => Member) memberId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  @WrittenAt() followedAt: Date;
}

/** The last reference number that a council gave in a year; locked while one is given. */
@Entity('reference_counter')
export class ReferenceCounter {
  @PrimaryColumn('uuid') councilId: string;
  @PrimaryColumn('int') year: number;
  @Column('int', { default: 0 }) last: number;
}
