import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attempts counted under one key. The key holds a hash, never an address. Written by rate-limiter-flexible. */
@Entity('rate_limit')
export class RateLimit {
  @PrimaryColumn('varchar', { length: 255 }) key: string;
  @Column('int', { default: 0 }) points: number;
  /** Milliseconds since 1970; the row counts for nothing afterwards. */
  @Column('bigint', { nullable: true }) expire: string | null;
}
