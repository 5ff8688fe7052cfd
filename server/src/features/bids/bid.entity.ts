import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Amount, Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Commission } from '../commissions/index.js';
import { Member } from '../members/index.js';
import { Organisation } from '../organisations/index.js';
import type { Answer, BidDocument, Milestone, PriceLine, TeamMember } from './bid.content.js';

/** One organisation's answer to one commission. Until opened, even its existence is the bidder's secret. */
@Entity('bid')
@Index('bid_once', ['commissionId', 'organisationId'], { unique: true })
@Index('bid_organisation', ['organisationId'])
export class Bid {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  /** draft, submitted or withdrawn. */
  @Text({ default: 'draft' }) state: string;
  /** The revision that counts; 0 before the first submission. */
  @Column('int', { default: 0 }) submittedRevision: number;
  /** Version of the commission that the bidder last submitted for or confirmed. */
  @Column('int', { default: 0 }) confirmedVersion: number;
  @Column('uuid') @ForeignKey(() => Member) createdBy: string;
  @WrittenAt() createdAt: Date;
  /** Set when the commission is opened, for bids that count. */
  @Moment({ nullable: true }) openedAt: Date | null;
}

/** The draft that the bidder edits. Sealed: no GraphQL path but the bidder's own. */
@Entity('bid_content')
export class BidContent {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  /** Raised by every save; a save names the one it read. */
  @Column('int', { default: 1 }) revision: number;
  /** The revision in which its words last changed, null before: documents come and go without a conflict with those who write. */
  @Column('int', { nullable: true }) writtenRevision: number | null;
  /** `[{criterionId, text}]`, Markdown. */
  @Column('jsonb', { default: () => "'[]'" }) answers: Answer[];
  /** `[{description, quantity, unitPrice, vatTreatment}]`, decimals as text, net of VAT. */
  @Column('jsonb', { default: () => "'[]'" }) priceLines: PriceLine[];
  /** Markdown. */
  @Text() deliveryPlan: string;
  /** `[{title, dueOn, deliverable}]`. */
  @Column('jsonb', { default: () => "'[]'" }) milestones: Milestone[];
  /** `[{name, role, days}]`. */
  @Column('jsonb', { default: () => "'[]'" }) team: TeamMember[];
  /** Ids of conditions of participation that the bidder confirms. */
  @Column('jsonb', { default: () => "'[]'" }) conditions: string[];
  /** `[{fileId, title, holdsPrices}]`. */
  @Column('jsonb', { default: () => "'[]'" }) documents: BidDocument[];
  @Column('uuid') savedBy: string;
  @WrittenAt() savedAt: Date;
}

/** What was submitted, for ever. Sealed until opened. */
@Entity('bid_revision')
@Index('bid_revision_hash', ['sha256'], { unique: true })
@Index('bid_revision_receipt', ['receipt'], { unique: true })
@Index('bid_revision_key', ['bidId', 'submissionKey'], { unique: true, where: 'submission_key IS NOT NULL' })
export class BidRevision {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @PrimaryColumn('int') number: number;
  /** Reference on the receipt. */
  @Text() receipt: string;
  @Column('int') commissionVersion: number;
  /** The draft that was submitted. */
  @Column('int', { default: 1 }) contentRevision: number;
  /** The client's key: the same key again is answered with this revision. */
  @Text({ nullable: true, default: null }) submissionKey: string | null;
  /** The canonical JSON, byte for byte as hashed; holds 32 random bytes. */
  @Text() canonical: string;
  @Text() sha256: string;
  @Amount() netTotal: string;
  @Amount() vatTotal: string;
  /** Database time of receipt. */
  @Moment() receivedAt: Date;
  @Column('uuid') @ForeignKey(() => Member) submittedBy: string;
}

/** A signatory's approval of exactly this draft. */
@Entity('bid_approval')
export class BidApproval {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @PrimaryColumn('int') contentRevision: number;
  @Column('uuid') @ForeignKey(() => Member) approvedBy: string;
  @WrittenAt() approvedAt: Date;
}

/** An editor asks the signatories to approve exactly this draft. */
@Entity('bid_approval_request')
export class BidApprovalRequest {
  @PrimaryColumn('uuid') @ForeignKey(() => Bid) bidId: string;
  @PrimaryColumn('int') contentRevision: number;
  @Column('uuid') @ForeignKey(() => Member) requestedBy: string;
  @WrittenAt() requestedAt: Date;
}

/** The one act of opening, recorded and public. */
@Entity('bid_opening')
export class BidOpening {
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Column('uuid') @ForeignKey(() => Member) openedBy: string;
  @WrittenAt() openedAt: Date;
  @Column('int') bidCount: number;
  /** The council chose to name the officer; else the public record says only the role. */
  @Column('boolean', { default: false }) namesOfficer: boolean;
  /** When every evaluator's quality scores were in; nobody at the council sees a price before. */
  @Moment({ nullable: true }) pricesRevealedAt: Date | null;
}
