import { Column, Entity, Index } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../database/columns.js';

/** One thing that happened to one record. Append-only; also the outbox from which notices are made. */
@Entity('history')
@Index('history_subject', ['subjectKind', 'subjectId', 'at'])
@Index('history_audit', ['at', 'id'], { where: "visibility IN ('public', 'platform')" })
@Index('history_unprocessed', ['id'], { where: 'processed_at IS NULL' })
export class HistoryRow {
  @Id() id: string;
  @WrittenAt() at: Date;
  @Text() subjectKind: string;
  @Column('uuid') subjectId: string;
  @Text() verb: string;
  @Text({ nullable: true, default: null }) fromState: string | null;
  @Text({ nullable: true, default: null }) toState: string | null;
  @Text({ nullable: true, default: null }) reason: string | null;
  /** Ids and public facts only: never sealed content, never personal data. */
  @Column('jsonb', { default: () => "'{}'" }) data: Record<string, unknown>;
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('uuid', { nullable: true }) actingOrganisationId: string | null;
  @Text({ nullable: true, default: null }) requestId: string | null;
  /** Who may ever read it: public, parties, sealed (nobody until opened), platform (administrators). */
  @Text() visibility: string;
  @Moment({ nullable: true }) processedAt: Date | null;
}
