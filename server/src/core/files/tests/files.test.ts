import { describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { download, person, server, sql, upload } from '../../../../test-kit/index.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const filesOf = async (memberId: string): Promise<number> =>
  (await sql<{ n: number }>('SELECT count(*)::int AS n FROM file WHERE uploaded_by = $1', [memberId]))[0]!.n;

/** A zip with one stored entry, as an office document begins. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  for (const [name, text] of Object.entries(entries)) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(Buffer.byteLength(text), 18);
    head.writeUInt32LE(Buffer.byteLength(text), 22);
    head.writeUInt16LE(name.length, 26);
    locals.push(head, Buffer.from(name), Buffer.from(text));
  }
  return Buffer.concat([...locals, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
}
const office = (main: string): string => `<Types><Override PartName="/a" ContentType="${main}.main+xml"/></Types>`;
const DOCX = office('application/vnd.openxmlformats-officedocument.wordprocessingml.document');

describe('uploading a file', () => {
  it('keeps the bytes in order, with their hash, for the uploader alone', async () => {
    const [amina, other] = [await person(), await person('Callum Reid')];
    const bytes = Buffer.concat([PDF, randomBytes(3_000_000)]);
    const { status, file } = await upload(amina, bytes, 'Méthode (final).pdf');
    expect(status).toBe(201);
    expect(file).toMatchObject({ name: 'Méthode (final).pdf', mediaType: 'application/pdf', size: bytes.length });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const answer = await download(file.url, amina);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''M%C3%A9thode%20%28final%29.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    for (const somebody of [other, {}]) expect((await download(file.url, somebody)).status).toBe(404);
    const [longest] = await sql<{ n: number }>('SELECT max(octet_length(bytes)) AS n FROM file_chunk');
    expect(longest!.n).toBeLessThanOrEqual(1_048_576);
  });

  it('asks for a sign-in, and for an origin of our own', async () => {
    const amina = await person();
    expect((await upload({}, PDF, 'a.pdf')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const origin of [null, 'https://elsewhere.example', 'http://127.0.0.1:1', 'null'])
      expect(await upload(amina, PDF, 'a.pdf', origin)).toMatchObject({ status: 403 });
    expect(await filesOf(amina.id)).toBe(0);
    const localhost = server.url.replace('127.0.0.1', 'localhost');
    expect((await upload(amina, PDF, 'a.pdf', localhost)).status).toBe(201);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'page.txt'],
    ['a page by name', '<p>hello</p>', 'page.html'],
    ['a picture with scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture.md'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'program.txt'],
    ['a name without the bytes', 'not a document', 'report.pdf'],
    ['bytes under another name', PDF, 'report.docx'],
    [
      'a document with macros by type',
      zip({ '[Content_Types].xml': office('application/vnd.ms-word.document.macroEnabled') }),
      'a.docx',
    ],
    ['a document with macros inside', zip({ '[Content_Types].xml': DOCX, 'word/vbaProject.bin': 'x' }), 'a.docx'],
    ['an archive', zip({ 'a.txt': 'a' }), 'a.zip'],
  ])('refuses %s and stores nothing', async (_what, content, name) => {
    const amina = await person();
    const { status, errors } = await upload(amina, content, name);
    expect(status).toBe(415);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'file' }] });
    expect(await filesOf(amina.id)).toBe(0);
  });

  it('takes documents of an office and plain texts', async () => {
    const amina = await person();
    const docx = await upload(amina, zip({ '[Content_Types].xml': DOCX }), 'a.docx');
    expect(docx.file.mediaType).toContain('wordprocessingml');
    expect((await upload(amina, 'name;sum\nÉtude;1\n', 'a.CSV')).file.mediaType).toBe('text/csv; charset=utf-8');
    expect((await upload(amina, '# Plan <b>', 'plan.md')).file.mediaType).toBe('text/markdown; charset=utf-8');
  });

  it('says that a file is too large, or empty', async () => {
    const amina = await person();
    const large = await upload(amina, Buffer.concat([PDF, Buffer.alloc(25_000_000)]), 'large.pdf');
    expect(large).toMatchObject({ status: 413 });
    expect(large.errors?.[0]?.message).toBe('“large.pdf” is larger than 25 MB. Choose a smaller file.');
    expect(await upload(amina, '', 'empty.txt')).toMatchObject({ status: 400 });
    expect(await filesOf(amina.id)).toBe(0);
  });

  it('counts what a member has stored, also when two arrive at once', async () => {
    const amina = await person();
    await sql(`INSERT INTO file (id, name, size, uploaded_by) VALUES (gen_random_uuid(), 'x', 199999990, $1)`, [
      amina.id,
    ]);
    const both = await Promise.all([upload(amina, 'eight 8', 'a.txt'), upload(amina, 'eight 8', 'b.txt')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await filesOf(amina.id)).toBe(2);
  });

  it('answers malformed requests with 4xx', async () => {
    const amina = await person();
    const headers = { cookie: amina.cookie, origin: server.url };
    const send = (body: string, type: string) =>
      fetch(`${server.url}/files`, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
    for (const [body, type] of [
      ['{}', 'application/json'],
      ['', 'multipart/form-data; boundary=x'],
      [
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nunfinished',
        'multipart/form-data; boundary=x',
      ],
      [
        '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nno file\r\n--x--\r\n',
        'multipart/form-data; boundary=x',
      ],
      ['x', 'multipart/form-data'],
    ] as const) {
      const { status } = await send(body, type);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    for (const path of ['/files/nonsense/a', '/files/RmlsZTox/a', '/files/%00/a'])
      expect((await download(path, amina)).status).toBe(404);
  });
});
