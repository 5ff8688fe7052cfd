import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { idOf, toGlobalId } from '../../core/ids/index.js';
import type { Noun } from '../../core/nouns/index.js';
import type { OwnDataPart } from '../../core/own-data.js';
import { check, scopes } from '../../core/policy/index.js';
import { AccountSessionType, ApiScopeType, ApiTokenType, CreateApiTokenPayload } from './account.type.js';
import { createApiToken, revokeApiToken } from './api-token.actions.js';
import { ownApiTokens } from './api-token.queries.js';
import { closeAccount, closingBlockers } from './closing.actions.js';
import { CloseAccountInput, CreateApiTokenInput, RevokeApiTokenInput } from './member.inputs.js';
import { memberReads } from './member.policy.js';
import { isOwnBrowser } from './member.queries.js';
import { ViewerType } from './member.type.js';
import { collectOwnData } from './own-data.js';
import { ownSessions } from './session.queries.js';

/** The account's own page. Needs to know what every feature holds about a member, and what keeps an account open. */
export function accountResolver(nouns: readonly Noun[], parts: readonly OwnDataPart[]) {
  @Resolver(() => ViewerType)
  class AccountResolver {
    @FieldResolver(() => [AccountSessionType], {
      description: 'Browsers signed in to your account, this one first. Empty for anonymous requests and API tokens.',
    })
    async sessions(@Ctx() context: Context): Promise<AccountSessionType[]> {
      if (!isOwnBrowser(context.viewer)) return [];
      return (await ownSessions(context)).map((one) => ({ ...one, id: toGlobalId('Session', one.id) }));
    }

    @FieldResolver(() => [ApiTokenType], {
      description: 'Your API tokens that are not revoked, newest first. Empty for anonymous requests and API tokens.',
    })
    async apiTokens(@Ctx() context: Context): Promise<ApiTokenType[]> {
      if (!isOwnBrowser(context.viewer)) return [];
      return (await ownApiTokens(context)).map((one) => ({ ...one, id: toGlobalId('ApiToken', one.id) }));
    }

    @FieldResolver(() => [String], {
      description: 'What keeps you from closing your account now. Empty for anonymous requests and API tokens.',
    })
    async closingBlockers(@Ctx() context: Context): Promise<string[]> {
      return isOwnBrowser(context.viewer) ? closingBlockers(context, nouns) : [];
    }

    @Query(() => String, {
      description: 'Everything that the market holds about you, as one JSON text. Not for API tokens.',
    })
    async ownData(@Ctx() context: Context): Promise<string> {
      check(memberReads.ownAccount, context.viewer, null);
      return collectOwnData(context, parts);
    }

    @Query(() => [ApiScopeType], { description: 'The scopes that an API token can have.' })
    apiScopes(): ApiScopeType[] {
      return Object.entries(scopes).map(([name, description]) => ({ name, description }));
    }

    @Mutation(() => CreateApiTokenPayload, {
      description: 'Makes an API token. REFUSED when you have 20. Not for API tokens themselves.',
    })
    async createApiToken(
      @Ctx() context: Context,
      @Arg('input', { description: 'Name, scopes and life.' }) input: CreateApiTokenInput,
    ): Promise<CreateApiTokenPayload> {
      const { token, secret } = await createApiToken(context, input);
      return { token: { ...token, id: toGlobalId('ApiToken', token.id) }, secret };
    }

    @Mutation(() => Boolean, { description: 'Revokes one of your tokens at once. NOT_FOUND when it is not yours.' })
    async revokeApiToken(
      @Ctx() context: Context,
      @Arg('input', { description: 'Which token.' }) input: RevokeApiTokenInput,
    ): Promise<boolean> {
      await revokeApiToken(context, idOf('ApiToken', input.apiToken));
      return true;
    }

    @Mutation(() => Boolean, {
      description:
        'Closes your account for good. REFUSED with every blocker (see `viewer.closingBlockers`). Not for API tokens.',
    })
    async closeAccount(
      @Ctx() context: Context,
      @Arg('input', { description: 'Your password.' }) input: CloseAccountInput,
    ): Promise<boolean> {
      await closeAccount(context, input.password, nouns);
      return true;
    }
  }
  return AccountResolver;
}
