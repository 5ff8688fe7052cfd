import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** The identity: a UUIDv7 made by the application. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid');

/** A moment, to the millisecond so that cursors lose nothing. */
export const Moment = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options } as ColumnOptions);

/** When the row was written, by the database clock. */
export const WrittenAt = (): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' } as ColumnOptions);

/** An amount of money to the penny; read as text, never as a float. */
export const Amount = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'numeric', precision: 14, scale: 2, ...options });

/** Text that is never null. */
export const Text = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', default: '', ...options });

/** A list of short texts. */
export const TextList = (): PropertyDecorator => Column('text', { array: true, default: () => "'{}'" });
