import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text, textValues } from '$lib/server';

const Page = graphql(`
  query ThemesPage($council: String!) {
    organisation(slug: $council) {
      id
      slug
      name
      viewerMayEditProspectus
      themes {
        id
        name
        description
      }
    }
  }
`);

const Add = graphql(`
  mutation AddTheme($input: AddThemeInput!) {
    addTheme(input: $input) {
      theme {
        name
      }
    }
  }
`);

const Update = graphql(`
  mutation UpdateTheme($input: UpdateThemeInput!) {
    updateTheme(input: $input) {
      theme {
        name
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { organisation } = await query(event, Page, { council: event.params.council });
  if (!organisation?.viewerMayEditProspectus) error(404, { code: 'NOT_FOUND', message: 'This page was not found.' });
  return { council: organisation };
};

export const actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const input = {
      actingFor: text(form, 'actingFor'),
      name: text(form, 'name'),
      description: text(form, 'description'),
    };
    const { data, failure } = await act(event, Add, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, `The theme “${data.addTheme.theme.name}” is added.`);
    redirect(303, event.url.pathname);
  },
  update: async (event) => {
    const form = await event.request.formData();
    const input = { themeId: text(form, 'themeId'), name: text(form, 'name'), description: text(form, 'description') };
    const { data, failure } = await act(event, Update, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, `The theme “${data.updateTheme.theme.name}” is saved.`);
    redirect(303, event.url.pathname);
  },
};
