import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { followPolicyArea, stopFollowing, unfollowPolicyArea } from './follow.actions.js';
import { followedBy } from './followers.queries.js';
import { FollowPolicyAreaInput, StopFollowingInput } from './policy-area.inputs.js';
import type { PolicyAreaRow } from './policy-area.queries.js';
import { PolicyAreaType } from './policy-area.type.js';
import { FollowPayload } from './prospectus.payloads.js';

@Resolver()
export class FollowResolver {
  @Mutation(() => FollowPayload, {
    description:
      'You hear by mail when an edition changes the area or a commission is published for it. For members. Twice changes nothing.',
  })
  async followPolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which area.' }) input: FollowPolicyAreaInput,
  ): Promise<FollowPayload> {
    return { area: await followPolicyArea(context, input) };
  }

  @Mutation(() => FollowPayload, { description: 'You hear of the area no more. For members. Twice changes nothing.' })
  async unfollowPolicyArea(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which area.' }) input: FollowPolicyAreaInput,
  ): Promise<FollowPayload> {
    return { area: await unfollowPolicyArea(context, input) };
  }

  @Query(() => PolicyAreaType, {
    nullable: true,
    description: 'The area that the link of a mail would stop its recipient from following; null when it has done so.',
  })
  followedByLink(
    @Ctx() context: Context,
    @Arg('key', () => String, { description: 'The last part of the link.' }) key: string,
  ): Promise<PolicyAreaRow | null> {
    return followedBy(context, key);
  }

  @Mutation(() => FollowPayload, {
    description: 'Whoever got the mail hears of the area no more; needs no member. NOT_FOUND when the link was used.',
  })
  async stopFollowing(
    @Ctx() context: Context,
    @Arg('input', { description: 'The link.' }) input: StopFollowingInput,
  ): Promise<FollowPayload> {
    return { area: await stopFollowing(context, input) };
  }
}
