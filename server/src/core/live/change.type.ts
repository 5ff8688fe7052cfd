import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Change', {
  description: 'Says that something happened to a record, and never what: read the record again to see.',
  simpleResolvers: true,
})
export class ChangeType {
  @Field(() => ID, { description: 'The record, one of those that were named.' }) id: string;

  @Field(() => Boolean, {
    description: 'Whether you did all of it yourself, in this window or in another.',
  })
  mine: boolean;
}
