import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';

/** A legal or informal body. `listed` bodies came with imported notices and have no people. */
@Entity('organisation')
@Index('organisation_by_name', { synchronize: false })
export class Organisation {
  @Id() id: string;
  @Text() @Index('organisation_slug', { unique: true }) slug: string;
  @Text() name: string;
  /** One of `organisationKinds`. */
  @Text() kind: string;
  /** Markdown. */
  @Text() description: string;
  @Text() website: string;
  /** `registered` or `listed`. */
  @Text({ default: 'registered' }) origin: string;
  @Moment({ nullable: true }) verifiedAt: Date | null;
  /** A verified council that a platform administrator allowed to commission. */
  @Column('boolean', { default: false }) canCommission: boolean;
  /** Its authorised signatory must approve a bid before it can be submitted. */
  @Column('boolean', { default: false }) requiresSignatory: boolean;
  /** A council that shows the names of its officers and evaluators; otherwise the market shows their roles. */
  @Column('boolean', { default: false }) publishesNames: boolean;
  /** Prefix of a council's references, such as NCC. Kept when the right to commission is withdrawn. */
  @Text({ nullable: true, default: null })
  @Index('organisation_reference_prefix', { unique: true, where: 'reference_prefix IS NOT NULL' })
  referencePrefix: string | null;
  /** One hop to the canonical record when two were found to be one body. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Organisation) @Index('organisation_merged') mergedIntoId:
    string | null;
  @Column('boolean', { default: false }) demo: boolean;
  @WrittenAt() createdAt: Date;
}

@Entity('organisation_identifier')
@Index('organisation_identifier_once', ['scheme', 'value'], { unique: true })
@Index('organisation_identifier_of', ['organisationId'])
export class OrganisationIdentifier {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  /** Such as GB-COH or GB-CHC. */
  @Text() scheme: string;
  @Text() value: string;
}

/** Page addresses that a body had before; they lead to the one it has now. */
@Entity('organisation_former_slug')
export class OrganisationFormerSlug {
  @PrimaryColumn('text') slug: string;
  @Column('uuid') @ForeignKey(() => Organisation) organisationId: string;
  @WrittenAt() leftAt: Date;
}
