import { describe, expect, it } from '@jest/globals';
import { bidder, council, draftOf, openCommission, server, sql } from '../../../../test-kit/index.js';

const list = (slug: string): string =>
  `${server.url}/graphql?query=${encodeURIComponent(
    `{ commissions(filter: { council: "${slug}" }) { edges { node { title state } } } }`,
  )}`;
const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { headers: { 'apollo-require-preflight': '1', ...headers } });

describe('a list read by GET without a session', () => {
  it('carries a weak ETag and is 304 until something changes', async () => {
    const us = await council();
    const commission = await openCommission(us, { title: 'Safer parks' });
    const url = list(us.body.slug);
    const first = await get(url);
    expect(await first.text()).toContain('Safer parks');
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^W\/"/);
    const again = await get(url, { 'if-none-match': `"other", ${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    await sql(`UPDATE commission SET title = 'Safer streets' WHERE id = $1`, [commission.id]);
    const changed = await get(url, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Safer streets');
  });

  it('has no ETag for a member, whose answers are theirs alone', async () => {
    const { manager } = await bidder();
    const answer = await get(list('nobody'), { cookie: manager.cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBeNull();
  });
});

describe('the questions as one file', () => {
  it('holds questions, limits, conditions, key dates, budget, scale and the line of effort, for whoever may see the commission', async () => {
    const us = await council();
    const { reference } = await openCommission(us, { title: 'Safer parks' });
    const answer = await get(`${server.url}/commissions/${reference}/questions`);
    expect(answer.headers.get('content-type')).toContain('text/markdown');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${reference}-questions.md"`);
    const text = await answer.text();
    expect(text).toContain('# Safer parks');
    expect(text).toContain('A bid takes 3 answers, 1,600 words, 0 documents.');
    expect(text).toContain('Weight 50%, at most 800 words, minimum score 2 of 5');
    for (const part of ['- Questions close: ', '- Answers by: ', '- Bids close: ', '- Award expected: '])
      expect(text).toContain(part);
    expect(text).toContain('- Budget: £35,000.00');
    expect(text).toContain('from 0 (unacceptable) to 5 (excellent)');
    expect(text).toContain('Weight 20%. Weight × lowest price ÷ price.');
    expect(text).toContain('- [ ] You hold professional indemnity insurance.');
  });

  it('is not found for outsiders while a draft', async () => {
    const us = await council();
    const { id } = await draftOf(us);
    const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
    const url = `${server.url}/commissions/${uuid}/questions`;
    expect((await get(url)).status).toBe(404);
    expect((await get(url, { cookie: us.officer.cookie })).status).toBe(200);
  });
});

describe('the key dates as a calendar', () => {
  it('holds moments in UTC and days as days, in lines of at most 75 bytes', async () => {
    const us = await council();
    const { reference, id } = await openCommission(us, { title: `Parks, paths; and “${'safe '.repeat(20)}”` });
    await sql(
      `UPDATE commission SET bids_close_at = '2030-12-04T12:00:00Z', award_expected_on = '2031-01-10' WHERE id = $1`,
      [id],
    );
    const answer = await get(`${server.url}/commissions/${reference}/dates.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toContain('DTSTART:20301204T120000Z\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20310110\r\n');
    expect(text).toContain('SUMMARY:Bids close: Parks\\, paths\\; and');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  });
});
