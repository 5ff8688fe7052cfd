import { Field, ObjectType } from 'type-graphql';
import { WorkKind } from './work.words.js';

@ObjectType('WorkItem', { description: 'Something that waits for you. Only you see it.', simpleResolvers: true })
export class WorkItemType {
  @Field(() => WorkKind, { description: 'What there is to do.' })
  kind: WorkKind;

  @Field(() => String, { description: 'The commission that it is about, or the organisation where there is none.' })
  title: string;

  @Field(() => String, { description: 'What to do and why, in a sentence.' })
  reason: string;

  @Field(() => String, { description: 'The organisation for which you do it.' })
  organisation: string;

  @Field(() => Date, { nullable: true, description: 'When it is due; may be past. Null when no date is set.' })
  dueAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the day counts and not the hour: `dueAt` is then its last second.' })
  dueOnDay: boolean;

  @Field(() => String, { description: 'Address on this site of the page where it is done, from its first slash.' })
  path: string;
}
