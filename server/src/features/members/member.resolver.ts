import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { parseGlobalId } from '../../core/ids/index.js';
import { renderMarkdown } from '../../core/text/index.js';
import { UpdateProfileInput } from './member.inputs.js';
import { loadProfile, membersById, type MemberRow, type ProfileRow } from './member.queries.js';
import { MemberProfileType, MemberType, ViewerType } from './member.type.js';
import { updateProfile } from './profile.actions.js';
import { whoAsks } from './viewer.queries.js';

@Resolver(() => MemberType)
export class MemberResolver {
  @Query(() => ViewerType, { description: 'You: who sends this request. Anonymous requests get an empty viewer.' })
  viewer(@Ctx() context: Context): Promise<ViewerType> {
    return whoAsks(context);
  }

  @Query(() => MemberType, {
    nullable: true,
    description: 'One member; null when there is none or the profile is for members only and you are not signed in.',
  })
  async member(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The global id, or the last part of /members/ID.' }) id: string,
  ): Promise<MemberRow | null> {
    const uuid = parseGlobalId(id)?.id ?? parseGlobalId(Buffer.from(`Member:${id}`).toString('base64url'))?.id;
    return uuid ? ((await membersById(context, [uuid])).get(uuid) ?? null) : null;
  }

  @Mutation(() => ViewerType, { description: 'Replaces your name and profile. API tokens need the scope `profile`.' })
  async updateProfile(
    @Ctx() context: Context,
    @Arg('input', { description: 'The whole profile.' }) input: UpdateProfileInput,
  ): Promise<ViewerType> {
    await updateProfile(context, input);
    return whoAsks(context);
  }

  @FieldResolver(() => String, { description: 'Page address on this site.' })
  url(@Root() member: MemberRow): string {
    return `/members/${member.id}`;
  }

  @FieldResolver(() => MemberProfileType, {
    nullable: true,
    description: 'The profile; null when you may not see it or the account is closed.',
  })
  profile(@Ctx() context: Context, @Root() member: MemberRow): Promise<ProfileRow | null> {
    return loadProfile(context, member.id);
  }
}

@Resolver(() => MemberProfileType)
export class MemberProfileResolver {
  @FieldResolver(() => String, { description: 'The biography as safe HTML.' })
  biographyHtml(@Root() profile: ProfileRow): string {
    return renderMarkdown(profile.biography);
  }
}
