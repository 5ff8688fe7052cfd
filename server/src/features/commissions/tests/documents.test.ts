import { describe, expect, it } from '@jest/globals';
import {
  ask,
  bidder,
  council,
  download,
  PUBLISH_COMMISSION,
  readyDraft,
  refusal,
  sql,
  statementsOf,
  uploadedText,
} from '../../../../test-kit/index.js';

const ATTACH = `mutation ($input: AttachDocumentInput!) { attachDocument(input: $input) { commission { ...D } } }
  fragment D on Commission { documents { id title kind file { name size url sha256 } } effort { documents line } }`;
const REMOVE = `mutation ($input: RemoveDocumentInput!) { removeDocument(input: $input) { commission { documents { id } } } }`;
interface Documents {
  documents: { id: string; title: string; kind: string; file: { name: string; url: string } }[];
  effort: { documents: number; line: string };
}
interface Attached {
  attachDocument: { commission: Documents };
}

const documentsIn = async (draftId: string): Promise<number> => {
  const id = Buffer.from(draftId, 'base64url').toString().split(':')[1];
  return (
    await sql<{ n: number }>('SELECT count(*)::int AS n FROM commission_document WHERE commission_id = $1', [id])
  )[0]!.n;
};

describe('documents of a draft', () => {
  it('are counted in the effort and open to the council alone until the commission is published', async () => {
    const northgate = await council();
    const { manager } = await bidder();
    const draft = await readyDraft(northgate);
    const fileId = await uploadedText(northgate.officer, 'The parties agree.');
    const input = { id: draft.id, fileId, title: 'Draft agreement', kind: 'DRAFT_AGREEMENT' };
    const { attachDocument } = await ask<Attached>(ATTACH, { input }, northgate.officer);
    const [document] = attachDocument.commission.documents;
    expect(document).toMatchObject({
      title: 'Draft agreement',
      kind: 'DRAFT_AGREEMENT',
      file: { name: 'agreement.txt' },
    });
    expect(attachDocument.commission.effort.line).toContain('1 document');
    const readers = [northgate.officer, northgate.evaluator];
    for (const reader of readers) expect((await download(document!.file.url, reader)).status).toBe(200);
    for (const outsider of [manager, {}]) expect((await download(document!.file.url, outsider)).status).toBe(404);

    await ask(PUBLISH_COMMISSION, { input: { id: draft.id, revision: 2 } }, northgate.officer);
    for (const reader of [manager, {}]) {
      const answer = await download(document!.file.url, reader);
      expect(await answer.text()).toBe('The parties agree.');
    }
  });

  it('are attached and removed by officers alone', async () => {
    const northgate = await council();
    const southbrook = await council('Southbrook Borough Council');
    const draft = await readyDraft(northgate);
    const fileId = await uploadedText(northgate.evaluator);
    const input = { id: draft.id, fileId, title: 'Background' };
    expect((await refusal(ATTACH, { input }, northgate.evaluator)).code).toBe('FORBIDDEN');
    expect((await refusal(ATTACH, { input }, southbrook.officer)).code).toBe('NOT_FOUND');
    expect((await refusal(ATTACH, { input })).code).toBe('NOT_FOUND');
    // Somebody else's upload is not there for an officer either.
    expect((await refusal(ATTACH, { input }, northgate.officer)).code).toBe('NOT_FOUND');
    expect(await documentsIn(draft.id)).toBe(0);
  });

  it('take each file once, and lose it for good when removed', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const fileId = await uploadedText(northgate.officer);
    const input = { id: draft.id, fileId, title: 'Background' };
    const { attachDocument } = await ask<Attached>(ATTACH, { input }, northgate.officer);
    expect((await refusal(ATTACH, { input }, northgate.officer)).code).toBe('CONFLICT');
    const [document] = attachDocument.commission.documents;
    const remove = { input: { id: draft.id, documentId: document!.id } };
    expect((await refusal(REMOVE, remove, northgate.evaluator)).code).toBe('FORBIDDEN');
    await ask(REMOVE, remove, northgate.officer);
    expect((await download(document!.file.url, northgate.officer)).status).toBe(404);
    expect((await refusal(REMOVE, remove, northgate.officer)).code).toBe('NOT_FOUND');
  });

  it('cannot change once published but by an amendment', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const first = await uploadedText(northgate.officer);
    const { attachDocument } = await ask<Attached>(
      ATTACH,
      { input: { id: draft.id, fileId: first, title: 'Background' } },
      northgate.officer,
    );
    await ask(PUBLISH_COMMISSION, { input: { id: draft.id, revision: 2 } }, northgate.officer);
    const fileId = await uploadedText(northgate.officer);
    const more = await refusal(ATTACH, { input: { id: draft.id, fileId, title: 'More' } }, northgate.officer);
    expect(more).toMatchObject({ code: 'REFUSED' });
    const documentId = attachDocument.commission.documents[0]!.id;
    expect((await refusal(REMOVE, { input: { id: draft.id, documentId } }, northgate.officer)).code).toBe('REFUSED');
    expect(await documentsIn(draft.id)).toBe(1);
  });

  it('say what is wrong with a title', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const fileId = await uploadedText(northgate.officer);
    const fault = await refusal(ATTACH, { input: { id: draft.id, fileId, title: ' ' } }, northgate.officer);
    expect(fault).toMatchObject({ code: 'INVALID', fields: [{ path: 'input.title' }] });
  });

  it('are read in one statement beside the commission', async () => {
    const northgate = await council();
    const draft = await readyDraft(northgate);
    const read = `query ($id: ID!) { node(id: $id) { ... on Commission { documents { title file { url } } } } }`;
    expect(await statementsOf(read, { id: draft.id }, northgate.officer)).toBe(2);
  });
});
