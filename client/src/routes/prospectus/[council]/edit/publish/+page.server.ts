import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { EditionChangesFragment } from '$lib/prospectus/EditionChanges.svelte';
import { act, flash, query, signedIn, text } from '$lib/server';

const Draft = graphql(`
  query PublishEditionPage($council: String!) {
    organisation(slug: $council) {
      id
      slug
      name
      viewerMayEditProspectus
      prospectus {
        number
      }
      prospectusDraft {
        id
        number
        title
        changes
        areaCount
        publishBlockers
      }
    }
  }
`);

const Changes = graphql(
  `
    query PublishEditionChanges($council: String!, $from: Int!, $to: Int!) {
      editionDiff(council: $council, from: $from, to: $to) {
        ...EditionChanges
      }
    }
  `,
  [EditionChangesFragment],
);

const Publish = graphql(`
  mutation PublishEdition($input: PublishEditionInput!) {
    publishEdition(input: $input) {
      edition {
        number
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { council: slug } = event.params;
  const { organisation } = await query(event, Draft, { council: slug });
  const draft = organisation?.prospectusDraft;
  if (!organisation?.viewerMayEditProspectus || !draft)
    error(404, { code: 'NOT_FOUND', message: 'There is no draft to publish.' });
  const inForce = organisation.prospectus?.number;
  const changes =
    inForce === undefined
      ? null
      : (await query(event, Changes, { council: slug, from: inForce, to: draft.number })).editionDiff;
  return { council: organisation, draft, inForce, changes };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const input = { editionId: text(form, 'editionId'), changes: Number(text(form, 'changes')) };
    const { data, failure } = await act(event, Publish, { input });
    if (failure) return failure;
    flash(event, `Edition ${data.publishEdition.edition.number} is published and in force.`);
    redirect(303, `/prospectus/${event.params.council}`);
  },
};
