import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { idOf } from '../../core/ids/index.js';
import { EndSessionInput, SignInAsDemoPersonInput, SignInInput } from './member.inputs.js';
import { ViewerType } from './member.type.js';
import { endSession, signOut, signOutEverywhere } from './session.actions.js';
import { signIn, signInAsDemoPerson } from './sign-in.actions.js';
import { signedInAs } from './viewer.queries.js';

@Resolver()
export class SignInResolver {
  @Mutation(() => ViewerType, {
    description:
      'Signs in and sets the session cookie. REFUSED when address or password is wrong; RATE_LIMITED after too many attempts on one account or from one place.',
  })
  async signIn(
    @Ctx() context: Context,
    @Arg('input', { description: 'Address and password.' }) input: SignInInput,
  ): Promise<ViewerType> {
    return signedInAs(context, (await signIn(context, input)).id);
  }

  @Mutation(() => ViewerType, {
    description: 'Signs in as one of the demo cast. NOT_FOUND anywhere but in demo mode on this very machine.',
  })
  async signInAsDemoPerson(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which person.' }) input: SignInAsDemoPersonInput,
  ): Promise<ViewerType> {
    return signedInAs(context, (await signInAsDemoPerson(context, idOf('Member', input.member))).id);
  }

  @Mutation(() => Boolean, { description: 'Ends this session. True even when you were not signed in.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends every session of your account at once, this one too.' })
  async signOutEverywhere(@Ctx() context: Context): Promise<boolean> {
    await signOutEverywhere(context);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends one of your sessions at once. NOT_FOUND when it is not yours.' })
  async endSession(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which session.' }) input: EndSessionInput,
  ): Promise<boolean> {
    await endSession(context, idOf('Session', input.session));
    return true;
  }
}
