import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { amountErrors, areaInput, readArea } from '$lib/prospectus/area-input';
import { act, flash, query, refuse, signedIn, text } from '$lib/server';

const Page = graphql(`
  query EditAreaPage($council: String!) {
    organisation(slug: $council) {
      slug
      name
      viewerMayEditProspectus
      themes {
        id
        name
      }
      prospectusDraft {
        id
        number
        areas {
          areaId
          slug
          revision
          title
          theme {
            id
            name
          }
          stage
          context
          known
          questions {
            id
            text
          }
          helpWanted
          contactRole
          budgetMin {
            amount
          }
          budgetMax {
            amount
          }
          budgetIncludesVat
          publishedAt
          blockers
        }
      }
    }
  }
`);

const Save = graphql(`
  mutation UpdatePolicyArea($input: UpdatePolicyAreaInput!) {
    updatePolicyArea(input: $input) {
      area {
        title
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { organisation } = await query(event, Page, { council: event.params.council });
  const draft = organisation?.prospectusDraft;
  const area = draft?.areas.find(({ slug }) => slug === event.params.slug);
  if (!organisation?.viewerMayEditProspectus || !draft || !area)
    error(404, { code: 'NOT_FOUND', message: 'The draft holds no such area.' });
  return { council: organisation, draft: { id: draft.id, number: draft.number }, area };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = readArea(form);
    const wrong = amountErrors(values);
    if (wrong.length > 0) return refuse(values, wrong);
    const input = {
      editionId: text(form, 'editionId'),
      areaId: text(form, 'areaId'),
      revision: Number(text(form, 'revision')),
      ...areaInput(values),
    };
    const { data, failure } = await act(event, Save, { input }, { values });
    if (failure) return failure;
    flash(event, `“${data.updatePolicyArea.area.title}” is saved in the draft.`);
    redirect(303, `/prospectus/${event.params.council}/edit`);
  },
};
