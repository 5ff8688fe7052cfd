import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text, textValues } from '$lib/server';

const Page = graphql(`
  query EditionWordsPage($council: String!) {
    organisation(slug: $council) {
      slug
      name
      viewerMayEditProspectus
      prospectusDraft {
        id
        number
        revision
        title
        introduction
      }
    }
  }
`);

const Save = graphql(`
  mutation UpdateEdition($input: UpdateEditionInput!) {
    updateEdition(input: $input) {
      edition {
        id
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { organisation } = await query(event, Page, { council: event.params.council });
  if (!organisation?.viewerMayEditProspectus || !organisation.prospectusDraft)
    error(404, { code: 'NOT_FOUND', message: 'There is no draft to change.' });
  return { council: organisation, draft: organisation.prospectusDraft };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const input = {
      editionId: text(form, 'editionId'),
      revision: Number(text(form, 'revision')),
      title: text(form, 'title'),
      introduction: text(form, 'introduction'),
    };
    const { failure } = await act(event, Save, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'Title and introduction are saved.');
    redirect(303, `/prospectus/${event.params.council}/edit`);
  },
};
