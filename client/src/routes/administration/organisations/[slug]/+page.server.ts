import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ResultOf } from '$lib/graphql';
import { act, flash, query, refuse, text } from '$lib/server';
import { administrating } from '$lib/server/administration';
import * as decisions from './decisions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await administrating(event);
  const { organisation } = await query(event, decisions.Page, { slug: event.params.slug });
  if (!organisation) error(404, { code: 'NOT_FOUND', message: 'There is no organisation at this address.' });
  return { organisation };
};

async function sent(event: RequestEvent, form: string) {
  const typed = await event.request.formData();
  const values = {
    form,
    reason: text(typed, 'reason'),
    referencePrefix: text(typed, 'referencePrefix'),
    into: text(typed, 'into'),
    compared: text(typed, 'compared'),
    other: null as ResultOf<typeof decisions.Find>['organisation'],
  };
  return { organisation: text(typed, 'id'), values };
}

function done(event: RequestEvent, message: string): never {
  flash(event, message);
  redirect(303, event.url.pathname);
}

export const actions: Actions = {
  grant: async (event) => {
    const { organisation, values } = await sent(event, 'grant');
    const input = { organisation, referencePrefix: values.referencePrefix || null };
    const { data, failure } = await act(event, decisions.Grant, { input }, { values });
    if (failure) return failure;
    const { name, referencePrefix } = data.grantCommissioning;
    done(event, `${name} can now commission. Its references begin with ${referencePrefix}.`);
  },

  stop: async (event) => {
    const { organisation, values } = await sent(event, 'stop');
    const { failure } = await act(
      event,
      decisions.Stop,
      { input: { organisation, reason: values.reason } },
      { values },
    );
    return failure ?? done(event, 'The council can no longer commission. What it has published stays.');
  },

  unverify: async (event) => {
    const { organisation, values } = await sent(event, 'unverify');
    const input = { organisation, reason: values.reason };
    const { failure } = await act(event, decisions.Unverify, { input }, { values });
    return failure ?? done(event, 'The organisation is no longer verified.');
  },

  merge: async (event) => {
    const { organisation, values } = await sent(event, 'merge');
    const slug = values.into.replace(/^.*\/organisations\//, '');
    const found = slug ? await query(event, decisions.Find, { slug }) : null;
    if (!found?.organisation)
      return refuse(values, [{ field: 'into', message: 'There is no organisation with this page address.' }]);
    if (values.compared !== found.organisation.slug)
      return { values: { ...values, other: found.organisation }, errors: [] };
    const input = { from: organisation, into: found.organisation.id, reason: values.reason };
    const { data, failure } = await act(event, decisions.Merge, { input }, { values });
    if (failure) return failure;
    flash(event, `The record now leads to ${data.mergeOrganisations.name}.`);
    redirect(303, `/administration/organisations/${data.mergeOrganisations.slug}`);
  },
};
