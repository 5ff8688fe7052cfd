import { error, redirect } from '@sveltejs/kit';
import { act, flash, query, refuse, signedIn, text } from '$lib/server';
import { Page, Save } from './documents';
import { changeParts, draftFromCommission, draftFromForm, inputOf } from '$lib/commissions/draft/draft';

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state !== 'DRAFT') redirect(303, `/commissions/${commission.address}`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may edit this draft.' });
  return { commission, stored: draftFromCommission(commission) };
};

export const actions = {
  save: async (event) => {
    const form = await event.request.formData();
    const draft = changeParts(draftFromForm(form), text(form, 'part'));
    const { input, errors } = inputOf(draft, text(form, 'id'), Number(text(form, 'revision')));
    const values = { draft };
    if (errors.length > 0) return refuse(values, errors);
    const { failure } = await act(event, Save, { input }, { values });
    if (failure) return failure;
    const next = text(form, 'part');
    if (next === 'preview') redirect(303, `/commissions/${event.params.reference}/publish`);
    flash(event, 'The draft is saved.');
    redirect(303, `/commissions/${event.params.reference}/edit${anchorOf(next)}`);
  },
};

/** Back to where the pressed button stood. */
const anchorOf = (pressed: string): string =>
  pressed.includes('condition') ? '#conditions' : pressed.includes('criterion') ? '#criteria' : '';
