import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ForeignKey } from 'typeorm';
import { Id, Text, WrittenAt } from '../database/columns.js';

/** A stored file. It belongs to one record, whose rules decide on every download who may have it. */
@Entity('file')
@Index('file_owner', ['ownerKind', 'ownerId'])
export class StoredFile {
  @Id() id: string;
  /** Null until attached; an unattached file is its uploader's alone and is removed after a day. */
  @Text({ nullable: true, default: null }) ownerKind: string | null;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Text() name: string;
  /** Found from the bytes, never taken from the client. */
  @Text() mediaType: string;
  @Column('int') size: number;
  @Text() sha256: string;
  @Column('uuid') uploadedBy: string;
  @WrittenAt() createdAt: Date;
}

@Entity('file_chunk')
@ForeignKey(() => StoredFile, ['fileId'], ['id'], { onDelete: 'CASCADE' })
export class FileChunk {
  @PrimaryColumn('uuid') fileId: string;
  @PrimaryColumn('int') position: number;
  @Column('bytea') bytes: Buffer;
}
