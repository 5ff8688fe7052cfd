import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { changeEmail, confirmEmailChange, undoEmailChange } from './email.actions.js';
import {
  ChangeEmailInput,
  ChangePasswordInput,
  MailedLinkInput,
  RegisterInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from './member.inputs.js';
import { AccountPayload, MailSentPayload, ViewerType } from './member.type.js';
import { changePassword, requestPasswordReset, resetPassword } from './password.actions.js';
import { confirmRegistration, register } from './register.actions.js';
import { whoAsks } from './viewer.queries.js';

const LINK = 'REFUSED when the link was used or is too old.';

@Resolver()
export class RegisterResolver {
  @Mutation(() => MailSentPayload, {
    description:
      'Registers a new member and mails a link to confirm the address; 24 hours. An address that has an account gets another mail and the same answer here.',
  })
  register(
    @Ctx() context: Context,
    @Arg('input', { description: 'Who wants to join.' }) input: RegisterInput,
  ): Promise<MailSentPayload> {
    return register(context, input);
  }

  @Mutation(() => AccountPayload, { description: `Confirms a registration; now there is an account. ${LINK}` })
  confirmRegistration(
    @Ctx() context: Context,
    @Arg('input', { description: 'The link.' }) input: MailedLinkInput,
  ): Promise<AccountPayload> {
    return confirmRegistration(context, input.token);
  }

  @Mutation(() => MailSentPayload, {
    description: 'Mails a link for a new password, or says by mail that there is no account. The same answer for both.',
  })
  requestPasswordReset(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which address.' }) input: RequestPasswordResetInput,
  ): Promise<MailSentPayload> {
    return requestPasswordReset(context, input.email);
  }

  @Mutation(() => AccountPayload, {
    description: `Sets a new password and signs every browser out. It does not sign in. ${LINK}`,
  })
  resetPassword(
    @Ctx() context: Context,
    @Arg('input', { description: 'The link and the password.' }) input: ResetPasswordInput,
  ): Promise<AccountPayload> {
    return resetPassword(context, input);
  }

  @Mutation(() => ViewerType, {
    description: 'Changes your password; every other browser is signed out. Not for API tokens.',
  })
  async changePassword(
    @Ctx() context: Context,
    @Arg('input', { description: 'Old and new.' }) input: ChangePasswordInput,
  ): Promise<ViewerType> {
    await changePassword(context, input);
    return whoAsks(context);
  }

  @Mutation(() => MailSentPayload, {
    description:
      'Mails a link to a new address; nothing changes until it is used. The same answer when another account has the address. Not for API tokens.',
  })
  changeEmail(
    @Ctx() context: Context,
    @Arg('input', { description: 'The new address.' }) input: ChangeEmailInput,
  ): Promise<MailSentPayload> {
    return changeEmail(context, input);
  }

  @Mutation(() => AccountPayload, {
    description: `Moves the account to its new address. The old one is told and can undo it for 72 hours. ${LINK}`,
  })
  confirmEmailChange(
    @Ctx() context: Context,
    @Arg('input', { description: 'The link.' }) input: MailedLinkInput,
  ): Promise<AccountPayload> {
    return confirmEmailChange(context, input.token);
  }

  @Mutation(() => AccountPayload, {
    description: `Brings the old address back, signs everybody out, revokes API tokens and voids the password; the old address gets a link for a new one. ${LINK}`,
  })
  undoEmailChange(
    @Ctx() context: Context,
    @Arg('input', { description: 'The link.' }) input: MailedLinkInput,
  ): Promise<AccountPayload> {
    return undoEmailChange(context, input.token);
  }
}
