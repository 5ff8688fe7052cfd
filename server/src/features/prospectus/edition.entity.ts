import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Organisation } from '../organisations/index.js';
import { Member } from '../members/index.js';
import { PolicyArea, PolicyAreaVersion } from './policy-area.entity.js';

/** A dated publication of a council's areas. */
@Entity('prospectus_edition')
@Index('prospectus_edition_number', ['councilId', 'number'], { unique: true })
@Index('prospectus_edition_in_force', ['councilId'], { unique: true, where: "state = 'published'" })
@Index('prospectus_edition_draft', ['councilId'], { unique: true, where: "state = 'draft'" })
export class ProspectusEdition {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) councilId: string;
  @Column('int') number: number;
  @Text() title: string;
  /** Markdown. */
  @Text() introduction: string;
  /** draft, published or superseded. */
  @Text({ default: 'draft' }) state: string;
  /** Counts the saves of title and introduction; a save names the one that it read. */
  @Column('int', { default: 1 }) revision: number;
  /** Counts every change of a draft, its areas included; publishing names the one that was looked at. */
  @Column('int', { default: 0 }) changes: number;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) createdBy: string | null;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) publishedAt: Date | null;
}

/** One area in one edition, pointing at the words that it has there. */
@Entity('edition_entry')
@Index('edition_entry_area', ['areaId'])
@Index('edition_entry_version', ['areaVersionId'])
export class EditionEntry {
  @PrimaryColumn('uuid') @ForeignKey(() => ProspectusEdition) editionId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => PolicyArea) areaId: string;
  @Column('uuid') @ForeignKey(() => PolicyAreaVersion) areaVersionId: string;
  @Column('int', { default: 0 }) position: number;
  /** Counts the saves of this area in the draft; a save names the one that it read. */
  @Column('int', { default: 1 }) revision: number;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) changedBy: string | null;
  @Moment({ nullable: true }) changedAt: Date | null;
}
