import { Column, Entity, Index } from 'typeorm';
import { Id, Text, WrittenAt } from '../database/columns.js';

/** A directed link between two records, written by the verb that joins them; walked in both directions. */
@Entity('link')
@Index('link_once', ['fromKind', 'fromId', 'relation', 'toKind', 'toId'], { unique: true })
@Index('link_back', ['toKind', 'toId'])
export class Link {
  @Id() id: string;
  @Text() fromKind: string;
  @Column('uuid') fromId: string;
  /** Such as `commissioned-from`. */
  @Text() relation: string;
  @Text() toKind: string;
  @Column('uuid') toId: string;
  @WrittenAt() createdAt: Date;
}
