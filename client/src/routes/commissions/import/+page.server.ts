import { redirect } from '@sveltejs/kit';
import { count } from '$lib/format';
import { graphql } from '$lib/graphql';
import { act, flash, query, refuse, signedIn, text, textValues } from '$lib/server';

const Councils = graphql(`
  query ImportCouncils {
    viewer {
      commissioningFor {
        id
        name
      }
    }
  }
`);

const Run = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id
      state
      publisher
      licence
      councilName
      imported
      updated
      skipped
      refused
      verdicts {
        position
        line
        ocid
        releaseId
        title
        outcome
        reasons
      }
    }
  }
`);

const Preview = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      run {
        id
      }
    }
  }
`);

const Confirm = graphql(`
  mutation ConfirmImport($input: ConfirmImportInput!) {
    confirmImport(input: $input) {
      run {
        id
        imported
        updated
      }
    }
  }
`);

/** `?council=ID` chooses in advance; `?run=ID` shows a preview or what became of it. */
export const load = async (event) => {
  await signedIn(event);
  const { viewer } = await query(event, Councils, {});
  const { searchParams } = event.url;
  const councils = viewer.commissioningFor;
  const council =
    councils.find(({ id }) => id === searchParams.get('council')) ?? (councils.length === 1 ? councils[0] : null);
  const id = searchParams.get('run');
  const run = id ? (await query(event, Run, { id })).importRun : null;
  return { councils, council: council ?? null, run, gone: id !== null && run === null };
};

export const actions = {
  preview: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const file = form.get('package');
    if (!(file instanceof File) || file.size === 0)
      return refuse(values, [{ field: 'package', message: 'Choose a file with a release package' }]);
    const content = utf8(await file.arrayBuffer());
    if (content === null)
      return refuse(values, [
        {
          field: 'package',
          message:
            'This file is not text in UTF-8. Unpack it if it is compressed, or save it in UTF-8, and choose it again',
        },
      ]);
    const input = { actingFor: text(form, 'actingFor'), package: content };
    const { data, failure } = await act(event, Preview, { input }, { values });
    if (failure) return failure;
    redirect(303, `/commissions/import?run=${encodeURIComponent(data.previewImport.run.id)}`);
  },
  confirm: async (event) => {
    const form = await event.request.formData();
    const id = text(form, 'id');
    const { data, failure } = await act(event, Confirm, { input: { id } }, { values: textValues(form) });
    if (failure) return failure;
    const { imported, updated } = data.confirmImport.run;
    flash(event, `${count(imported, 'notice')} imported and ${count(updated, 'notice')} updated.`);
    redirect(303, `/commissions/import?run=${encodeURIComponent(id)}`);
  },
};

/** The text of a file; null when it is not UTF-8, so that no letter is silently replaced. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
