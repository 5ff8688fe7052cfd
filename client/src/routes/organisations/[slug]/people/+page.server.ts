import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { OrganisationRole } from '$lib/organisations/kinds';
import { act, flash, query, signedIn, text, texts } from '$lib/server';
import * as people from './people';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  const { organisation } = await query(event, people.Page, { slug: event.params.slug });
  if (!organisation?.viewerStanding?.roles.includes('ADMINISTRATOR'))
    error(404, { code: 'NOT_FOUND', message: 'This page was not found.' });
  if (organisation.slug !== event.params.slug) redirect(308, `/organisations/${organisation.slug}/people`);
  return { organisation };
};

/** What a form of this page sent: which one of its many it was, and what was typed into it. */
async function sent(event: RequestEvent) {
  const form = await event.request.formData();
  const subject = text(form, 'subject');
  const roles = texts(form, 'roles') as OrganisationRole[];
  const values = { subject, roles: roles as string[], email: text(form, 'email'), reason: text(form, 'reason') };
  return { actingFor: text(form, 'actingFor'), subject, roles, values };
}

function done(event: RequestEvent, message: string): never {
  flash(event, message);
  redirect(303, event.url.pathname);
}

export const actions: Actions = {
  invite: async (event) => {
    const { actingFor, roles, values } = await sent(event);
    const input = { actingFor, roles, email: values.email };
    const { data, failure } = await act(event, people.Invite, { input }, { values });
    return failure ?? done(event, `An invitation is on its way to ${data.inviteToOrganisation.email}.`);
  },

  revoke: async (event) => {
    const { actingFor, subject, values } = await sent(event);
    const { data, failure } = await act(
      event,
      people.Revoke,
      { input: { actingFor, invitation: subject } },
      { values },
    );
    return failure ?? done(event, `The invitation to ${data.revokeInvitation.email} is revoked.`);
  },

  accept: async (event) => {
    const { actingFor, subject, roles, values } = await sent(event);
    const input = { actingFor, joinRequest: subject, roles };
    const { data, failure } = await act(event, people.Accept, { input }, { values });
    return failure ?? done(event, `${data.acceptJoinRequest.member.name} belongs to the organisation now.`);
  },

  decline: async (event) => {
    const { actingFor, subject, values } = await sent(event);
    const input = { actingFor, joinRequest: subject, reason: values.reason };
    const { data, failure } = await act(event, people.Decline, { input }, { values });
    return failure ?? done(event, `The request of ${data.declineJoinRequest.member.name} is declined.`);
  },

  roles: async (event) => {
    const { actingFor, subject, roles, values } = await sent(event);
    const { data, failure } = await act(
      event,
      people.ChangeRoles,
      { input: { actingFor, membership: subject, roles } },
      { values },
    );
    return failure ?? done(event, `The roles of ${data.changeRoles.member.name} are changed.`);
  },

  end: async (event) => {
    const { actingFor, subject, values } = await sent(event);
    const { failure } = await act(event, people.End, { input: { actingFor, membership: subject } }, { values });
    return failure ?? done(event, 'The person no longer acts for the organisation.');
  },
};
