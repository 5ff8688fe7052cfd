import { describe, expect, it } from '@jest/globals';
import type { CommissionContent } from '../commission.content.js';
import { contentChanges } from '../content.changes.js';
import { correctionBlockers } from '../correction.rules.js';

const BRIEF = `## What we want

The **team** must recieve four reports, not six. It may ask the [Prospectus](https://northgate.example/old) office,
policy@northgate.example or 01632 960 001, about the the county. Pay is £35,000 & travel.`;

const content = (more: Partial<CommissionContent> = {}): CommissionContent =>
  ({
    title: 'A review',
    summary: 'What works.',
    brief: BRIEF,
    budgetMax: '35000.00',
    insurance: 'None.',
    criteria: [
      { id: 'a', kind: 'quality', name: 'Method', question: 'How?', weight: 60, wordLimit: 800, minimumScore: 2 },
    ],
    conditions: [{ id: 'b', text: 'You are insured.' }],
    documents: [],
    ...more,
  }) as unknown as CommissionContent;

const blockers = (after: Partial<CommissionContent>) => {
  const [was, is] = [content(), content(after)];
  return correctionBlockers(was, is, contentChanges(was, is));
};
/** The brief with one passage replaced. */
const brief = (from: string, to: string): Partial<CommissionContent> => {
  expect(BRIEF).toContain(from);
  return { brief: BRIEF.replace(from, to) };
};
const codes = (after: Partial<CommissionContent>): string[] => blockers(after).map(({ code }) => code);

describe('a correction may mend', () => {
  it.each([
    ['spelling', 'recieve', 'receive'],
    ['a word written twice', 'the the county', 'the county'],
    ['punctuation', 'reports, not six', 'reports – not six'],
    ['formatting', '**team**', 'team'],
    ['a heading', '## What', '### What'],
    ['the target of a link', 'northgate.example/old', 'northgate.example/new'],
    ['an address', 'policy@northgate', 'policies@northgate'],
    ['a telephone number', '01632 960 001', '01632 960 002'],
    ['a capital', 'Prospectus', 'prospectus'],
    ['several of these', 'recieve four reports, not six. It', 'receive four reports; not six. It'],
  ])('%s', (_what, from, to) => {
    expect(blockers(brief(from, to))).toEqual([]);
  });
});

describe('a correction may not change', () => {
  it.each([
    ['a number word', 'four', 'six', ['BINDING_WORD_CHANGED']],
    ['a figure', '£35,000', '£38,000', ['FIGURE_CHANGED']],
    ['a figure by its point', '£35,000', '£35.000', ['FIGURE_CHANGED']],
    ['a negation', ', not six', '', ['BINDING_WORD_CHANGED']],
    ['a duty', 'must', 'may', ['BINDING_WORD_CHANGED']],
    ['a permission', 'It may ask', 'It should ask', ['BINDING_WORD_CHANGED']],
    ['a word for another word', 'county', 'country', ['WORDS_CHANGED']],
    ['a word of its own', 'reports', 'reports and a seminar', ['BINDING_WORD_CHANGED']],
    ['words that come', 'office,', 'office first thing,', ['BINDING_WORD_CHANGED']],
    ['words that go', 'the [Prospectus]', '[Prospectus]', ['WORDS_CHANGED']],
    ['a currency', '£35,000', '€35,000', ['SIGN_CHANGED']],
    ['“and” to “or” by a sign', '& travel', '/ travel', ['SIGN_CHANGED']],
    ['what is struck out', 'four reports', '~~four reports~~', ['STRUCK_OUT']],
    ['a link that comes', 'county', '[county](https://northgate.example)', ['LINKS_CHANGED']],
    ['what no reader sees any more', 'must recieve', '<!-- must --> recieve', ['BINDING_WORD_CHANGED']],
  ])('%s', (_what, from, to, expected) => {
    expect(codes(brief(from, to))).toEqual(expected);
  });

  it.each([
    ['the budget', { budgetMax: '36000.00' }],
    ['terms', { insurance: 'None' }],
    ['conditions', { conditions: [{ id: 'b', text: 'You are  insured.' }] }],
    ['criteria', { criteria: [{ ...content().criteria[0]!, wordLimit: 700 }] }],
    ['documents', { documents: [{ id: 'c', fileId: 'd', title: 'Annex', kind: 'background', sha256: '' }] }],
  ])('%s', (_what, after) => {
    expect(codes(after)).toEqual(['NOT_A_CORRECTION']);
  });

  it('a word for its opposite, or one word for another that looks like it', () => {
    for (const [was, is] of [
      ['paid', 'unpaid'],
      ['legal', 'illegal'],
      ['include', 'exclude'],
      ['increase', 'decrease'],
      ['adults', 'adult'],
      ['wont', "won't"],
      ['maybe', 'may be'],
      ['SME', 'same'],
    ] as const) {
      const [before, after] = [content({ summary: `Work ${was} it.` }), content({ summary: `Work ${is} it.` })];
      expect([was, correctionBlockers(before, after, contentChanges(before, after)).length]).toEqual([was, 1]);
    }
  });
});

it('says of each change what stands against it, in the words that changed', () => {
  const after = { ...brief('four', 'six'), title: 'A revue', budgetMax: '36000.00' };
  expect(blockers(after).map(({ message, field }) => [field, message])).toEqual([
    ['input.title', expect.stringContaining('Title: “review” became “revue”.')],
    ['input.brief', 'Brief: “four” became “six”. A number binds bidders, so this is a material change.'],
    ['input.budgetMax', 'Budget: this binds bidders, so it can only change by a material change.'],
  ]);
});
