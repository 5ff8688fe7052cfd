import { IsInt, MaxLength, Matches } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which council begins a new edition of its Prospectus.' })
export class DraftEditionInput {
  @Field(() => ID, { description: 'The council. You must be a commissioning officer there.' })
  actingFor: string;
}

@InputType({ description: 'The title and the introduction of a draft edition.' })
export class UpdateEditionInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;

  @Field(() => Int, { description: 'The `revision` that you read. CONFLICT when somebody has saved since.' })
  @IsInt()
  revision: number;

  @Field(() => String, { description: 'At most 120 characters.' })
  @Matches(/\S/, { message: 'Enter a title, such as Prospectus 2027.' })
  @MaxLength(120, { message: 'The title must be 120 characters or fewer.' })
  title: string;

  @Field(() => String, { description: 'Markdown, at most 10,000 characters.' })
  @MaxLength(10_000, { message: 'The introduction must be 10,000 characters or fewer.' })
  introduction: string;
}

@InputType({ description: 'The draft to publish, as you saw it.' })
export class PublishEditionInput {
  @Field(() => ID, { description: 'The draft.' }) editionId: string;

  @Field(() => Int, {
    description:
      'The `changes` that you read. CONFLICT when the draft has changed since, so that nobody publishes unseen words.',
  })
  @IsInt()
  changes: number;
}

@InputType({ description: 'A new theme of a council.' })
export class AddThemeInput {
  @Field(() => ID, { description: 'The council. You must be a commissioning officer there.' })
  actingFor: string;

  @Field(() => String, { description: 'At most 80 characters; no other theme of the council has it.' })
  @Matches(/\S/, { message: 'Enter a name, such as A Fair City.' })
  @MaxLength(80, { message: 'The name must be 80 characters or fewer.' })
  name: string;

  @Field(() => String, { defaultValue: '', description: 'One or two sentences of plain text, at most 500 characters.' })
  @MaxLength(500, { message: 'The description must be 500 characters or fewer.' })
  description: string;
}

@InputType({ description: 'A theme in other words. A name under which areas were published stays.' })
export class UpdateThemeInput {
  @Field(() => ID, { description: 'The theme.' }) themeId: string;

  @Field(() => String, { description: 'At most 80 characters. REFUSED when it changes after publication.' })
  @Matches(/\S/, { message: 'Enter a name, such as A Fair City.' })
  @MaxLength(80, { message: 'The name must be 80 characters or fewer.' })
  name: string;

  @Field(() => String, { description: 'One or two sentences of plain text, at most 500 characters.' })
  @MaxLength(500, { message: 'The description must be 500 characters or fewer.' })
  description: string;
}
