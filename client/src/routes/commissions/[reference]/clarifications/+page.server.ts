import { error, redirect } from '@sveltejs/kit';
import { act, flash, live, optionalText, query, text, textValues, texts } from '$lib/server';
import { Answer, Ask, Follow, Page, Unfollow } from './documents';

export const load = async (event) => {
  const { reference } = event.params;
  event.depends(`commission:${reference}`);
  const { commission } = await query(event, Page, { reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state === 'DRAFT') redirect(303, `/commissions/${commission.address}`);
  const me = await event.locals.me();
  const askers = (me?.organisations ?? []).filter(({ id }) => id !== commission.council.id);
  return {
    commission,
    askers,
    live: live(event, commission.id),
    actingFor: askers.find(({ id }) => id === me?.actingFor?.id)?.id ?? askers[0]?.id ?? '',
  };
};

export const actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    const input = { id: text(form, 'id'), actingFor: text(form, 'actingFor'), text: text(form, 'text') };
    const { failure } = await act(event, Ask, { input }, { values: { ...textValues(form), form: 'ask' } });
    if (failure) return failure;
    flash(event, 'Your question is with the council. Nobody sees that it is yours.');
    redirect(303, event.url.pathname);
  },
  answer: async (event) => {
    const form = await event.request.formData();
    const input = {
      id: text(form, 'id'),
      text: optionalText(form, 'text'),
      answer: text(form, 'answer'),
      sameAs: texts(form, 'sameAs'),
      changesCommission: form.has('changesCommission'),
    };
    const values = { ...textValues(form), form: 'answer' };
    const { failure } = await act(event, Answer, { input }, { values });
    if (failure) return failure;
    flash(event, 'The answer is published and everybody concerned is told.');
    redirect(303, event.url.pathname);
  },
  follow: (event) => follow(event, Follow, 'You follow this commission: answers and changes come by mail.'),
  unfollow: (event) => follow(event, Unfollow, 'You no longer follow this commission.'),
};

async function follow(event: import('./$types').RequestEvent, document: typeof Follow | typeof Unfollow, said: string) {
  const form = await event.request.formData();
  const values = { ...textValues(form), form: 'follow' };
  const { failure } = await act(event, document as typeof Follow, { input: { id: text(form, 'id') } }, { values });
  if (failure) return failure;
  flash(event, said);
  redirect(303, event.url.pathname);
}
