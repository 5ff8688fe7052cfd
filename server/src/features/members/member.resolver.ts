import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { SignInInput } from './member.inputs.js';
import { loadMember } from './member.queries.js';
import { ViewerType } from './member.type.js';
import { signIn, signOut } from './sign-in.actions.js';

@Resolver()
export class MemberResolver {
  @Query(() => ViewerType, { description: 'You: who sends this request. Anonymous requests get an empty viewer.' })
  async viewer(@Ctx() context: Context): Promise<ViewerType> {
    const { memberId, isAdministrator } = context.viewer;
    if (!memberId) return { member: null, email: null, isAdministrator: false };
    const [own] = await rows<{ email: string }>(context, 'SELECT email FROM member WHERE id = $1', [memberId]);
    return { member: await loadMember(context, memberId), email: own?.email ?? null, isAdministrator };
  }

  @Mutation(() => ViewerType, {
    description:
      'Signs in and sets the session cookie. REFUSED when address or password is wrong; RATE_LIMITED after too many attempts.',
  })
  async signIn(
    @Ctx() context: Context,
    @Arg('input', { description: 'Address and password.' }) input: SignInInput,
  ): Promise<ViewerType> {
    const { id } = await signIn(context, input);
    return { member: await loadMember(context, id), email: input.email.toLowerCase(), isAdministrator: false };
  }

  @Mutation(() => Boolean, { description: 'Ends this session. True even when you were not signed in.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context);
    return true;
  }
}
