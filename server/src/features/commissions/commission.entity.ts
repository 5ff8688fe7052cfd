import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Amount, Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Member } from '../members/index.js';
import { Organisation } from '../organisations/index.js';
import { PolicyArea } from '../prospectus/index.js';

/** An invitation to bid, with deadlines and criteria. */
@Entity('commission')
@Index('commission_reference', ['reference'], { unique: true })
@Index('commission_area', ['areaId', 'state', 'bidsCloseAt', 'id'])
@Index('commission_council', ['councilId', 'publishedAt', 'id'])
@Index('commission_published', ['publishedAt', 'id'])
@Index('commission_closing', ['state', 'bidsCloseAt', 'id'])
@Index('commission_counts', ['councilId', 'areaId', 'kind', 'origin', 'state', 'bidsCloseAt'], {
  where: `state <> 'draft'`,
})
@Index('commission_search', { synchronize: false })
export class Commission {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) councilId: string;
  /** Null only for imported commissions. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => PolicyArea) areaId: string | null;
  /** Given at publication, such as NCC-2026-014; lasting. */
  @Text({ nullable: true, default: null }) reference: string | null;
  /** `council` or `imported`; imported ones are read-only. */
  @Text({ default: 'council' }) origin: string;
  @Text({ default: 'draft' }) state: string;
  /** Counts the drafts saved before publication and the versions after it; a save names the one it read. */
  @Column('int', { default: 1 }) revision: number;
  /** The published version, from 1; raised by a material change. 0 while a draft. */
  @Column('int', { default: 0 }) version: number;
  /** commission, grant or challenge. */
  @Text({ default: 'commission' }) kind: string;
  @Text() title: string;
  @Text() summary: string;
  /** Markdown. */
  @Text() brief: string;
  @Amount({ nullable: true }) budgetMin: string | null;
  @Amount({ nullable: true }) budgetMax: string | null;
  @Text({ default: 'GBP' }) currency: string;
  /** Null until the draft says so. */
  @Column('boolean', { nullable: true }) budgetIncludesVat: boolean | null;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('int', { nullable: true }) durationMonths: number | null;
  @Moment({ nullable: true }) questionsCloseAt: Date | null;
  @Moment({ nullable: true }) answersBy: Date | null;
  /** The deadline: exclusive, by the database clock. */
  @Moment({ nullable: true }) bidsCloseAt: Date | null;
  @Column('date', { nullable: true }) awardExpectedOn: string | null;
  /** `below_threshold` or `grant`; null for imported notices, of whose rules nothing is known. */
  @Text({ nullable: true, default: 'below_threshold' }) regime: string | null;
  /** lowest_over_price, or fixed_price when only quality counts. */
  @Text({ default: 'lowest_over_price' }) priceMethod: string;
  @Text() intellectualProperty: string;
  @Text() insurance: string;
  @Text() paymentSchedule: string;
  /** controller, joint_controller, processor or none. */
  @Text() dataProtectionRole: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) createdBy: string | null;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) publishedAt: Date | null;
  /** Imported ones only: where it came from and under which licence. */
  @Text({ nullable: true, default: null }) @Index('commission_ocid', { unique: true }) ocid: string | null;
  @Text({ nullable: true, default: null }) sourceUrl: string | null;
  @Text({ nullable: true, default: null }) sourceName: string | null;
  @Text({ nullable: true, default: null }) licence: string | null;
  /** Kept by a trigger: title, summary, brief and reference. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false }) search: string | null;
}
