import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../core/pagination/index.js';

@ObjectType('MemberRecord', { description: 'A member as administrators see them: to read, not to change.' })
export class MemberRecordType {
  @Field(() => String, { nullable: true, description: 'The address; null once the account is closed.' })
  email: string | null;

  @Field({ description: 'Whether the member administers the platform.' })
  isAdministrator: boolean;

  @Field({ description: 'Whether the account belongs to the demo stories.' })
  demo: boolean;

  @Field(() => Date, { description: 'When the member joined.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the account was closed; null while it is open.' })
  closedAt: Date | null;
}

export const MemberRecordConnection = connectionOf(MemberRecordType, 'MemberRecord');

@ObjectType('RecordTitle', { description: 'Name and page of a record that you may see.', simpleResolvers: true })
export class RecordTitleType {
  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'Page address on this site.' })
  url: string;
}

@ObjectType('AuditEntry', { description: 'Something that happened to one record.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Its number in the history.' })
  id: string;

  @Field(() => Date, { description: 'When, by the database clock.' })
  at: Date;

  @Field(() => String, { description: 'What kind of record it happened to, such as Commission.' })
  subjectKind: string;

  @Field(() => String, { description: 'What was done, such as publish.' })
  verb: string;

  @Field(() => String, { nullable: true, description: 'State before; null where there is none.' })
  fromState: string | null;

  @Field(() => String, { nullable: true, description: 'State after; null where there is none.' })
  toState: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason: string | null;
}

export const AuditEntryConnection = connectionOf(AuditEntryType, 'AuditEntry');

@ObjectType('DemoPerson', { description: 'One of the cast of the demo stories.', simpleResolvers: true })
export class DemoPersonType {
  @Field(() => ID, { description: 'The member, for `signInAsDemoPerson`.' })
  id: string;

  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, { description: 'Who they are in the stories.' })
  about: string;
}

@ObjectType('OutboxMail', { description: 'A mail as the market wrote it.', simpleResolvers: true })
export class OutboxMailType {
  @Field(() => ID, { description: 'Its number.' })
  id: string;

  @Field(() => String, { description: 'To whom.' })
  to: string;

  @Field(() => String, { description: 'The subject line.' })
  subject: string;

  @Field(() => String, { description: 'The text. Links stand on lines of their own.' })
  body: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a mail server took it; null without one.' })
  sentAt: Date | null;
}

export const OutboxMailConnection = connectionOf(OutboxMailType, 'OutboxMail');
