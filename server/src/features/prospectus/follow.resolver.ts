import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { followPolicyArea, unfollowPolicyArea } from './follow.actions.js';
import { FollowPolicyAreaInput } from './policy-area.inputs.js';
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
}
