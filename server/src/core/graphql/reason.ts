import { Field, ObjectType } from 'type-graphql';

/** Why something cannot be done yet, in the same words for the API's refusal and for the page's button. */
@ObjectType({ description: 'One reason why something cannot be done yet.', simpleResolvers: true })
export class Reason {
  @Field(() => String, { description: 'Stable code such as TITLE_MISSING, for programs.' })
  code: string;

  @Field(() => String, { description: 'A sentence that says how to mend it.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the field to mend, such as input.title; null when it is not about one field.',
  })
  field: string | null;
}
