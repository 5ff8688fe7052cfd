import { ArrayMaxSize, IsEmail, IsIn, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProfileVisibility } from './member.words.js';

const EMAIL = { message: 'Enter an e-mail address such as name@example.org.' };
const LONG = { message: 'Shorten the password to 200 characters.' };
const TOKEN = 'The token from the mailed link.';

@InputType({ description: 'What a person gives to become a member.' })
export class RegisterInput {
  @Field(() => String, { description: 'What others call you. 2 to 100 characters.' })
  name: string;

  @Field(() => String, { description: 'Your address. It is confirmed by mail before there is an account.' })
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email: string;

  @Field(() => String, { description: 'At least 12 characters, and none that is easy to guess.' })
  @MaxLength(200, LONG)
  password: string;

  @Field(() => Boolean, { description: 'That you are 18 or over. INVALID when false.' })
  isAdult: boolean;
}

@InputType({ description: 'An address and a password.' })
export class SignInInput {
  @Field(() => String, { description: 'The confirmed e-mail address of the account.' })
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email: string;

  @Field(() => String, { description: 'The password.' })
  @MaxLength(1000, { message: 'The password is too long.' })
  password: string;
}

@InputType({ description: 'Which of the demo cast to be.' })
export class SignInAsDemoPersonInput {
  @Field(() => ID, { description: 'The member, from `demoPeople`.' })
  member: string;
}

@InputType({ description: 'The token of a link that came by mail.' })
export class MailedLinkInput {
  @Field(() => String, { description: TOKEN })
  @Length(20, 100, { message: 'This link is not whole. Copy all of it from the mail.' })
  token: string;
}

@InputType({ description: 'Where to send the link for a new password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The address of the account.' })
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email: string;
}

@InputType({ description: 'A new password by a mailed link.' })
export class ResetPasswordInput extends MailedLinkInput {
  @Field(() => String, { description: 'The new password: at least 12 characters, and none that is easy to guess.' })
  @MaxLength(200, LONG)
  password: string;
}

@InputType({ description: 'The password now, and the one to come.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'Your password as it is.' })
  @MaxLength(1000, LONG)
  currentPassword: string;

  @Field(() => String, { description: 'The new password: at least 12 characters, and none that is easy to guess.' })
  @MaxLength(200, LONG)
  newPassword: string;
}

@InputType({ description: 'The address that the account is to move to.' })
export class ChangeEmailInput {
  @Field(() => String, { description: 'The new address. It is confirmed by mail before anything changes.' })
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email: string;

  @Field(() => String, { description: 'Your password, once more.' })
  @MaxLength(1000, LONG)
  password: string;
}

@InputType({ description: 'One of your sessions.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session, from `viewer.sessions`.' })
  session: string;
}

@InputType({ description: 'Your name and profile as a whole.' })
export class UpdateProfileInput {
  @Field(() => String, { description: 'What others call you. 2 to 100 characters.' })
  name: string;

  @Field(() => String, { description: 'About you, in Markdown. At most 5,000 characters.' })
  @MaxLength(5000, { message: 'Shorten the biography to 5,000 characters.' })
  biography: string;

  @Field(() => [String], { description: 'What you know about: at most 10 tags of at most 40 characters.' })
  @ArrayMaxSize(50, { message: 'Give at most 10 areas of expertise.' })
  expertise: string[];

  @Field(() => ProfileVisibility, { description: 'Who sees your profile.' })
  @IsIn(Object.values(ProfileVisibility), { message: 'Choose who sees your profile.' })
  visibility: ProfileVisibility;

  @Field(() => Boolean, {
    description: 'Whether outsiders may see that you belong to a union, a political party or a faith body.',
  })
  showsSensitiveAffiliations: boolean;
}

@InputType({ description: 'A new token for programs.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for, so that you know it again. At most 60 characters.' })
  @Length(1, 60, { message: 'Name the token in at most 60 characters.' })
  name: string;

  @Field(() => [String], { description: 'What it may change, from `apiScopes`. Empty: it may only read.' })
  @ArrayMaxSize(20, { message: 'Give each scope once.' })
  scopes: string[];

  @Field(() => Int, { description: 'Days until it expires: 1 to 365.' })
  @Min(1, { message: 'Let the token expire in 1 to 365 days.' })
  @Max(365, { message: 'Let the token expire in 1 to 365 days.' })
  expiresInDays: number;
}

@InputType({ description: 'One of your API tokens.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'The token, from `viewer.apiTokens`.' })
  apiToken: string;
}

@InputType({ description: 'The last word on your account.' })
export class CloseAccountInput {
  @Field(() => String, { description: 'Your password, once more.' })
  @MaxLength(1000, LONG)
  password: string;
}
