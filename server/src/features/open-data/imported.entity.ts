import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Amount, Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Commission } from '../commissions/index.js';
import { Member } from '../members/index.js';
import { Organisation } from '../organisations/index.js';
import type { NoticeDocument } from './notice.documents.js';
import type { Verdict } from './verdict.js';

/** One run of the import, from the command line or by an officer, who sees a preview first. */
@Entity('import_run')
export class ImportRun {
  @Id() id: string;
  /** Null for a run from the command line. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) memberId: string | null;
  /** The council whose releases alone are taken; null for a run from the command line. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Organisation) councilId: string | null;
  /** `previewed` or `done`. */
  @Text({ default: 'previewed' }) state: string;
  @Text() publisher: string;
  @Text({ nullable: true, default: null }) licence: string | null;
  /** The uploaded package between preview and confirmation; null afterwards and for the command line. */
  @Text({ nullable: true, default: null }) package: string | null;
  /** The verdict on each release of an upload; only refusals for the command line. */
  @Column('jsonb', { default: () => "'[]'" }) verdicts: Verdict[];
  @Column('int', { default: 0 }) imported: number;
  @Column('int', { default: 0 }) updated: number;
  @Column('int', { default: 0 }) skipped: number;
  @Column('int', { default: 0 }) refused: number;
  @WrittenAt() startedAt: Date;
  @Moment({ nullable: true }) finishedAt: Date | null;
}

/** A release exactly as it was received. Never shown: it may hold people's names. */
@Entity('imported_release')
@Index('imported_release_of', ['commissionId', 'releasedAt'])
export class ImportedRelease {
  @PrimaryColumn('text') ocid: string;
  @PrimaryColumn('text') releaseId: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  @Moment() releasedAt: Date;
  @Column('text', { array: true, default: () => "'{}'" }) tags: string[];
  /** Of the canonical JSON, to tell the same release from a changed one. */
  @Text() sha256: string;
  @Column('jsonb') raw: Record<string, unknown>;
  @Column('uuid') @ForeignKey(() => ImportRun) runId: string;
  @WrittenAt() importedAt: Date;
}

/** What a notice says beyond the commission's own columns. */
@Entity('imported_notice')
export class ImportedNotice {
  @PrimaryColumn('uuid') @ForeignKey(() => Commission) commissionId: string;
  /** planning, tender or award: how far the notice has come. */
  @Text() stage: string;
  @Text({ nullable: true, default: null }) procedure: string | null;
  @Text({ nullable: true, default: null }) subject: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('boolean', { nullable: true }) suitsSmall: boolean | null;
  @Column('boolean', { nullable: true }) suitsVoluntary: boolean | null;
  /** `[{title, url}]`, at the source. */
  @Column('jsonb', { default: () => "'[]'" }) documents: NoticeDocument[];
}

/** An award that a notice tells of. Replaced as a whole by a newer release. */
@Entity('imported_award')
@Index('imported_award_once', ['commissionId', 'sourceId'], { unique: true })
export class ImportedAward {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Commission) commissionId: string;
  /** Its id in the notice. */
  @Text() sourceId: string;
  @Column('int') position: number;
  @Text() status: string;
  @Text() title: string;
  @Text() description: string;
  @Column('date', { nullable: true }) awardedOn: string | null;
  /** Null when not stated, which is how notices mean 0. */
  @Amount({ nullable: true }) amount: string | null;
  @Text({ default: 'GBP' }) currency: string;
  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
}

/** A supplier of an imported award. */
@Entity('imported_award_supplier')
@Index('imported_award_supplier_organisation', ['organisationId'])
export class ImportedAwardSupplier {
  @PrimaryColumn('uuid') @ForeignKey(() => ImportedAward, { onDelete: 'CASCADE' }) awardId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @Column('int') position: number;
}
