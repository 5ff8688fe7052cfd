import { describe, expect, it } from '@jest/globals';
import { asMarkdown, beginning, cleanLine, cleanText } from '../clean-text.js';
import { sourceMoment } from '../source-date.js';

describe('texts of imported notices', () => {
  it.each([
    ['Two lots.rnrnLot 1: beds', 'Two lots.\n\nLot 1: beds'],
    ['Two lots.rn      rn      Lot 1', 'Two lots.\n\nLot 1'],
    ['lease productsrnLot 2', 'lease products\nLot 2'],
    ['the licensingrnavailable', 'the licensing\navailable'],
    ['a majorrnmachine', 'a major\nmachine'],
    ['Stage OnernPlease reply', 'Stage One\nPlease reply'],
    ['see https://example.org/data/rn        The form', 'see https://example.org/data/\n        The form'],
    ['as follows:rn1.tReview the datarn2.tReport', 'as follows:\n1. Review the data\n2. Report'],
    ['The end.rn', 'The end.'],
    ['which is modernrnrnThe rest', 'which is modern\n\nThe rest'],
    ['a budget of Â£95,000 â€¢ Senior', 'a budget of £95,000 • Senior'],
    ['line\r\nline\r\n\r\n\r\nend', 'line\nline\n\nend'],
  ])('reads %j as meant', (raw, meant) => {
    expect(cleanText(raw)).toBe(meant);
  });

  it.each([
    'Modern northern learning for government returns',
    'Western Rail and Southern Water, an internal concern',
    'mRNA and mrna vaccines; Fernsby; Holderness drain; Virginstowe',
    'NORTHERN IRELAND',
    'Cornwall',
  ])('leaves %j alone', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('makes one line of a title', () => {
    expect(cleanLine(' Chain hoists.rnrnAdditional  words ')).toBe('Chain hoists. Additional words');
  });

  it('shows signs as they are written, and keeps addresses', () => {
    expect(asMarkdown('***** NOTE *****\n# one\n1. two\nhttps://a.example/b_c_d\n\n<b>x</b>')).toBe(
      '\\*\\*\\*\\*\\* NOTE \\*\\*\\*\\*\\*  \n\\# one  \n1\\. two  \nhttps://a.example/b_c_d\n\n\\<b\\>x\\</b\\>',
    );
  });

  it('cuts a beginning after a sentence or a word', () => {
    expect(beginning('Short.')).toBe('Short.');
    expect(beginning(`${'A sentence of some length. '.repeat(20)}`)).toMatch(/^A sentence.{200,300}\.$/);
    expect(beginning('word '.repeat(100))).toMatch(/word…$/);
  });
});

describe('dates of imported notices', () => {
  it('takes a date without a zone as London time, in winter and in summer', () => {
    expect(sourceMoment('2025-01-10T12:00:00')?.toISOString()).toBe('2025-01-10T12:00:00.000Z');
    expect(sourceMoment('2025-07-10T12:00:00')?.toISOString()).toBe('2025-07-10T11:00:00.000Z');
    expect(sourceMoment('2025-07-10')?.toISOString()).toBe('2025-07-09T23:00:00.000Z');
    expect(sourceMoment('2025-07-10', 'end')?.toISOString()).toBe('2025-07-10T22:59:00.000Z');
    expect(sourceMoment('2025-07-10T12:00:00+02:00')?.toISOString()).toBe('2025-07-10T10:00:00.000Z');
  });

  it.each(['', 'soon', '2025-02-30', '2025-13-01T00:00:00Z', '0001-01-01T00:00:00Z', '12/03/2025'])(
    'knows that %j is no date',
    (text) => {
      expect(sourceMoment(text)).toBeNull();
    },
  );
});
