import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, refuse, signedIn, text, textValues, upload } from '$lib/server';

const Page = graphql(`
  query DraftDocuments($reference: String!) {
    commission(reference: $reference) {
      id
      address
      title
      state
      viewerRoles
      council {
        id
        name
      }
      documents {
        id
        title
        kind
        file {
          name
          size
          url
        }
      }
    }
  }
`);

const Attach = graphql(`
  mutation AttachDocument($input: AttachDocumentInput!) {
    attachDocument(input: $input) {
      commission {
        id
      }
    }
  }
`);

const Remove = graphql(`
  mutation RemoveDocument($input: RemoveDocumentInput!) {
    removeDocument(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state !== 'DRAFT') redirect(303, `/commissions/${commission.address}#documents`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may change its documents.' });
  return { commission };
};

type Kind = 'BRIEF' | 'DRAFT_AGREEMENT' | 'BACKGROUND' | 'CLARIFICATION';

export const actions = {
  attach: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const title = text(form, 'title');
    if (!title) return refuse(values, [{ field: 'title', message: 'Give the document a title.' }]);
    const { file, failure } = await upload(event, form.get('file'), { values });
    if (failure) return failure;
    const kind = (text(form, 'kind') || 'BACKGROUND') as Kind;
    const input = { id: text(form, 'id'), fileId: file.id, title, kind };
    const attached = await act(event, Attach, { input }, { values });
    if (attached.failure) return attached.failure;
    flash(event, `“${title}” is attached.`);
    redirect(303, event.url.pathname);
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const input = { id: text(form, 'id'), documentId: text(form, 'documentId') };
    const { failure } = await act(event, Remove, { input }, { values: textValues(form) });
    if (failure) return failure;
    flash(event, 'The document is removed.');
    redirect(303, event.url.pathname);
  },
};
