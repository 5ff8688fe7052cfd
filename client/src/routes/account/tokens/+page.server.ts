import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text, texts } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query TokensPage {
    apiScopes {
      name
      description
    }
    viewer {
      apiTokens {
        id
        name
        scopes
        expiresAt
        lastUsedAt
      }
    }
  }
`);
const Create = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        name
      }
    }
  }
`);
const Revoke = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input)
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return query(event, Page, {});
};

export const actions: Actions = {
  create: async (event) => {
    const form = await event.request.formData();
    const values = {
      name: text(form, 'name'),
      scopes: texts(form, 'scopes'),
      expiresInDays: Number(text(form, 'expiresInDays')) || 0,
    };
    const { data, failure } = await act(event, Create, { input: values }, { values });
    return failure ?? { made: { secret: data.createApiToken.secret, name: data.createApiToken.token.name } };
  },
  revoke: async (event) => {
    const apiToken = text(await event.request.formData(), 'apiToken');
    const values = { name: '', scopes: [] as string[], expiresInDays: 90 };
    const { failure } = await act(event, Revoke, { input: { apiToken } }, { values });
    if (failure) return failure;
    flash(event, 'The token is revoked.');
    redirect(303, '/account/tokens');
  },
};
