import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { kindChosen, organisationWords } from '$lib/organisations/organisation-form';
import { act, flash, query, refuse, signedIn, text, texts } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query EditOrganisationPage($slug: String!) {
    identifierSchemes {
      code
      name
      hint
    }
    organisation(slug: $slug) {
      id
      slug
      name
      kind
      description
      website
      verifiedAt
      requiresSignatory
      publishesNames
      decisionBlockers
      identifiers {
        scheme
        value
      }
      viewerStanding {
        roles
      }
    }
  }
`);

const Edit = graphql(`
  mutation EditOrganisation($input: EditOrganisationInput!) {
    editOrganisation(input: $input) {
      slug
    }
  }
`);

const Rename = graphql(`
  mutation RenameOrganisationPage($input: RenameOrganisationPageInput!) {
    renameOrganisationPage(input: $input) {
      slug
    }
  }
`);

const Settings = graphql(`
  mutation ChangeOrganisationSettings($input: ChangeOrganisationSettingsInput!) {
    changeOrganisationSettings(input: $input) {
      slug
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const me = await signedIn(event);
  const data = await query(event, Page, { slug: event.params.slug });
  const organisation = data.organisation;
  const asPlatform = me.isAdministrator && organisation?.decisionBlockers.length === 0;
  const may = asPlatform || organisation?.viewerStanding?.roles.includes('ADMINISTRATOR');
  if (!organisation || !may) error(404, { code: 'NOT_FOUND', message: 'This page was not found.' });
  const schemes = data.identifierSchemes;
  const chosen = organisation.identifiers.filter(({ scheme }) => schemes.some(({ code }) => code === scheme));
  return { organisation: { ...organisation, identifiers: chosen }, asPlatform, schemes };
};

const nothing = {
  name: '',
  kind: '',
  description: '',
  website: '',
  identifiers: [] as { scheme: string; value: string }[],
};
const home = (slug: string): string => `/organisations/${slug}`;

export const actions: Actions = {
  edit: async (event) => {
    const form = await event.request.formData();
    const words = organisationWords(form);
    const values = { form: 'edit', slug: '', words };
    const chosen = kindChosen(words);
    if ('errors' in chosen) return refuse(values, chosen.errors);
    const input = { actingFor: text(form, 'actingFor'), ...words, ...chosen };
    const { data, failure } = await act(event, Edit, { input }, { values });
    if (failure) return failure;
    flash(event, 'The organisation’s record is saved.');
    redirect(303, home(data.editOrganisation.slug));
  },

  rename: async (event) => {
    const form = await event.request.formData();
    const slug = text(form, 'slug');
    const input = { actingFor: text(form, 'actingFor'), slug };
    const { data, failure } = await act(event, Rename, { input }, { values: { form: 'rename', slug, words: nothing } });
    if (failure) return failure;
    flash(event, 'The page has its new address. The old one leads to it.');
    redirect(303, home(data.renameOrganisationPage.slug));
  },

  settings: async (event) => {
    const form = await event.request.formData();
    const settings = texts(form, 'settings');
    const input = {
      actingFor: text(form, 'actingFor'),
      requiresSignatory: settings.includes('requiresSignatory'),
      publishesNames: settings.includes('publishesNames'),
    };
    const values = { form: 'settings', slug: '', words: nothing };
    const { data, failure } = await act(event, Settings, { input }, { values });
    if (failure) return failure;
    flash(event, 'The settings are saved.');
    redirect(303, home(data.changeOrganisationSettings.slug));
  },
};
