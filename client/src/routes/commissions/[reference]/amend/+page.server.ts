import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { changeParts, draftFromCommission } from '$lib/commissions/draft/draft';
import { dateTime } from '$lib/format';
import { act, consult, flash, query, refuse, signedIn, text, upload } from '$lib/server';
import { amendInputOf, amendmentFromForm, pairsOf, type Amendment } from './amendment';
import { Amend, Page, Preview } from './documents';

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state !== 'OPEN' || commission.origin === 'IMPORTED')
    redirect(303, `/commissions/${commission.address}`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may amend this.' });
  const documents = commission.documents.map(({ file, ...one }) => ({ ...one, ...file, fileId: '', remove: false }));
  // In doubt it is a material change.
  const stored: Amendment = { as: 'MATERIAL_CHANGE', reason: '', draft: draftFromCommission(commission), documents };
  return { commission, stored };
};

export const actions = {
  /** Adds or removes a row; nothing is stored. */
  edit: async (event) => {
    const form = await event.request.formData();
    const typed = amendmentFromForm(form);
    return fail(200, {
      values: { ...typed, draft: changeParts(typed.draft, text(form, 'part')) },
      errors: [],
      code: null,
    });
  },
  preview: async (event) => {
    const form = await event.request.formData();
    const { values, failure } = await withUpload(event, form, amendmentFromForm(form));
    if (failure) return failure;
    const { input, errors } = amendInputOf(values, text(form, 'id'), Number(text(form, 'revision')));
    if (errors.length > 0) return refuse(values, errors);
    const { data, failure: refused } = await consult(event, Preview, { input }, { values });
    if (refused) return refused;
    const { blockers, ...preview } = data.amendmentPreview;
    // What makes it more than a correction stands beside the button, with the way on; all else is mended in the form.
    const material = new Set(preview.correctionBlockers.map(({ message }) => message));
    const others = blockers.filter(({ message }) => !material.has(message));
    if (others.length > 0)
      return refuse(
        values,
        others.map(({ field, message }) => ({ field: field?.replace('input.', '') ?? '', message })),
      );
    return { preview, pairs: pairsOf(values), values };
  },
  publish: async (event) => {
    const form = await event.request.formData();
    const values = amendmentFromForm(form);
    const { input, errors } = amendInputOf(values, text(form, 'id'), Number(text(form, 'revision')));
    if (errors.length > 0) return refuse(values, errors);
    const { data, failure } = await act(event, Amend, { input }, { values });
    if (failure) return failure;
    const { outcome, commission } = data.amendCommission;
    const moved = outcome.deadlineMoved && outcome.bidsCloseAt;
    flash(
      event,
      `The amendment is published as part of version ${commission?.version}.${moved ? ` Bids now close on ${dateTime(moved)}.` : ''}`,
    );
    const number = commission?.versions[0]?.number ?? 2;
    redirect(303, `/commissions/${event.params.reference}/versions/${number - 1}/${number}`);
  },
};

/** Stores the file that was chosen, if any, and puts it last among the documents. */
async function withUpload(event: RequestEvent, form: FormData, values: Amendment) {
  const chosen = form.get('file');
  if (!(chosen instanceof File) || chosen.size === 0) return { values, failure: undefined };
  const title = text(form, 'newTitle');
  if (!title) return { values, failure: refuse(values, [{ field: 'newTitle', message: 'Give the document a title' }]) };
  const { file, failure } = await upload(event, chosen, { values });
  if (failure) return { values, failure };
  const added = { id: '', fileId: file.id, name: file.name, title, kind: text(form, 'newKind'), remove: false };
  return { values: { ...values, documents: [...values.documents, added] }, failure: undefined };
}
