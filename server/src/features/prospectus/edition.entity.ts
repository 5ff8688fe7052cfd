import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Id, Moment, Text, WrittenAt } from '../../core/database/columns.js';
import { Organisation } from '../organisations/index.js';
import { PolicyAreaVersion } from './policy-area.entity.js';

/** A dated publication of a council's areas. */
@Entity('prospectus_edition')
@Index('prospectus_edition_number', ['councilId', 'number'], { unique: true })
@Index('prospectus_edition_in_force', ['councilId'], { unique: true, where: "state = 'published'" })
export class ProspectusEdition {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) councilId: string;
  @Column('int') number: number;
  @Text() title: string;
  /** Markdown. */
  @Text() introduction: string;
  /** draft, published or superseded. */
  @Text({ default: 'draft' }) state: string;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) publishedAt: Date | null;
}

/** One area in one edition, pointing at the words it had. */
@Entity('edition_entry')
export class EditionEntry {
  @PrimaryColumn('uuid') @ForeignKey(() => ProspectusEdition) editionId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => PolicyAreaVersion) areaVersionId: string;
  @Column('int', { default: 0 }) position: number;
}
