import { draftFromForm, inputOf } from '$lib/commissions/draft/draft';
import type { Draft } from '$lib/commissions/draft/draft-shape';
import type { FormError } from '$lib/form-errors';
import type { graphql } from '$lib/graphql';
import { text } from '$lib/server';

export type AmendInput = ReturnType<typeof graphql.scalar<'AmendCommissionInput'>>;

/** A document as the form holds it: one of the commission, or one that was just uploaded. */
export interface DocumentRow {
  id: string;
  fileId: string;
  name: string;
  title: string;
  kind: string;
  remove: boolean;
}

/** An amendment as the form holds it. */
export interface Amendment {
  as: string;
  reason: string;
  draft: Draft;
  documents: DocumentRow[];
}

/** What the visitor typed. */
export function amendmentFromForm(form: FormData): Amendment {
  const documents: DocumentRow[] = [];
  for (let at = 'documents.0'; form.has(`${at}.title`); at = `documents.${documents.length}`)
    documents.push({
      id: text(form, `${at}.id`),
      fileId: text(form, `${at}.fileId`),
      name: text(form, `${at}.name`),
      title: text(form, `${at}.title`),
      kind: text(form, `${at}.kind`),
      remove: form.has(`${at}.remove`),
    });
  return { as: text(form, 'as'), reason: text(form, 'reason'), draft: draftFromForm(form), documents };
}

/** The API's input, or what cannot even be read. Kind, area and rules are settled once published. */
export function amendInputOf(
  { as, reason, draft, documents }: Amendment,
  id: string,
  revision: number,
): { input: AmendInput; errors: FormError[] } {
  const { input, errors } = inputOf(draft, id, revision);
  const { kind: _kind, areaId: _areaId, regime: _regime, ...words } = input;
  const kept = documents.filter(({ remove }) => !remove);
  return {
    errors: [
      ...errors,
      ...(as ? [] : [{ field: 'as', message: 'Choose a correction or a material change' }]),
      ...(reason ? [] : [{ field: 'reason', message: 'Say why, for everybody to read' }]),
    ],
    input: {
      ...words,
      as: as as AmendInput['as'],
      reason,
      documents: kept.map((one) => ({
        id: one.id || null,
        fileId: one.fileId || null,
        title: one.title,
        kind: one.kind as 'BACKGROUND',
      })),
    } as AmendInput,
  };
}

/** The form as pairs of names and values, to travel hidden through the preview. */
export function pairsOf({ as, reason, draft, documents }: Amendment): [string, string][] {
  const pairs: [string, string][] = [
    ['as', as],
    ['reason', reason],
  ];
  for (const [name, value] of Object.entries(draft) as [string, Draft[keyof Draft]][]) {
    if (typeof value === 'string') pairs.push([name, value]);
    else if ('day' in value) pairs.push([name, value.day], [`${name}.time`, value.time]);
    else
      value.forEach((row, i) =>
        Object.entries(row).forEach(([field, text]) => pairs.push([`${name}.${i}.${field}`, String(text)])),
      );
  }
  documents
    .filter(({ remove }) => !remove)
    .forEach(({ remove: _remove, ...row }, i) =>
      Object.entries(row).forEach(([field, text]) => pairs.push([`documents.${i}.${field}`, text])),
    );
  return pairs;
}
