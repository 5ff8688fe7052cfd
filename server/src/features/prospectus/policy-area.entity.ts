import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Amount, Id, Moment, Text, TextList, WrittenAt } from '../../core/database/columns.js';
import { Member } from '../members/index.js';
import { Organisation } from '../organisations/index.js';

@Entity('theme')
@Index('theme_slug', ['councilId', 'slug'], { unique: true })
export class Theme {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) councilId: string;
  @Text() slug: string;
  @Text() name: string;
  @Text() description: string;
  @Column('int', { default: 0 }) position: number;
}

/** The lasting identity of a need. Its words are in versions. */
@Entity('policy_area')
@Index('policy_area_slug', ['councilId', 'slug'], { unique: true })
export class PolicyArea {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => Organisation) councilId: string;
  @Text() slug: string;
  /** The version last published; null until then. An area that a later edition left out keeps it. No foreign key: the two tables would form a circle. */
  @Column('uuid', { nullable: true }) publishedVersionId: string | null;
  @WrittenAt() createdAt: Date;
}

/** The words of an area. Frozen once an edition that points at it is published. */
@Entity('policy_area_version')
@Index('policy_area_version_number', ['areaId', 'number'], { unique: true })
export class PolicyAreaVersion {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => PolicyArea) areaId: string;
  @Column('int') number: number;
  /** Null only in drafts. */
  @Column('uuid', { nullable: true }) @ForeignKey(() => Theme) themeId: string | null;
  @Text() title: string;
  /** Markdown. */
  @Text() context: string;
  /** Markdown: what the council already knows. */
  @Text() known: string;
  /** Of evidence, partners, funding, delivery. */
  @TextList() helpWanted: string[];
  /** A role, not a person. */
  @Text() contactRole: string;
  @Amount({ nullable: true }) budgetMin: string | null;
  @Amount({ nullable: true }) budgetMax: string | null;
  @Text({ default: 'GBP' }) currency: string;
  @Column('boolean', { default: false }) budgetIncludesVat: boolean;
  /** exploring, commissioning, parked or closed. */
  @Text({ default: 'exploring' }) stage: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => Member) createdBy: string | null;
  @WrittenAt() createdAt: Date;
  @Moment({ nullable: true }) frozenAt: Date | null;
}

/** The lasting identity of a question. */
@Entity('policy_question')
@Index('policy_question_of', ['areaId'])
export class PolicyQuestion {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => PolicyArea) areaId: string;
}

@Entity('policy_question_version')
@Index('policy_question_version_question', ['questionId'])
export class PolicyQuestionVersion {
  @PrimaryColumn('uuid') @ForeignKey(() => PolicyAreaVersion) areaVersionId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => PolicyQuestion) questionId: string;
  @Column('int') position: number;
  @Text() text: string;
}

/** A member who wants to hear what changes in an area. */
@Entity('area_follow')
@Index('area_follow_area', ['areaId'])
export class AreaFollow {
  @PrimaryColumn('uuid') @ForeignKey(() => Member) memberId: string;
  @PrimaryColumn('uuid') @ForeignKey(() => PolicyArea) areaId: string;
  /** In the link of each mail. Whoever holds it can end this follow and nothing else. */
  @Column('uuid') @Index('area_follow_stop', { unique: true }) stopKey: string;
  @WrittenAt() createdAt: Date;
}
