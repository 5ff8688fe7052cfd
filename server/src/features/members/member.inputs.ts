import { IsEmail, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'An address and a password.' })
export class SignInInput {
  @Field(() => String, { description: 'The confirmed e-mail address of the account.' })
  @IsEmail({}, { message: 'Enter an e-mail address such as name@example.org.' })
  email: string;

  @Field(() => String, { description: 'The password.' })
  @MaxLength(1000, { message: 'The password is too long.' })
  password: string;
}
