import { describe, expect, it } from '@jest/globals';
import { publishBlockers } from '../edition.rules.js';
import { AreaStage, HelpWanted } from '../prospectus.words.js';

const whole = {
  title: 'Child poverty',
  context: 'word '.repeat(20),
  theme: {},
  questions: [{ text: 'What works?' }],
  contactRole: 'Head of Policy',
  helpWanted: [HelpWanted.EVIDENCE],
  stage: AreaStage.EXPLORING,
};

describe('what stands between a draft and its publication', () => {
  it('is nothing when every area is whole', () => {
    expect(publishBlockers({ title: 'Prospectus', areas: [whole], sameAs: null })).toEqual([]);
  });

  it('is listed all at once, each with the name of its area', () => {
    const empty = { ...whole, theme: null, context: 'Too short.', questions: [], contactRole: ' ', helpWanted: [] };
    expect(publishBlockers({ title: ' ', areas: [empty, whole], sameAs: 2 })).toEqual([
      'The edition needs a title.',
      '“Child poverty” needs a theme.',
      '“Child poverty” needs at least 20 words of context; it has 2.',
      '“Child poverty” needs at least one open question.',
      '“Child poverty” needs a contact role, such as Head of Policy.',
      '“Child poverty” must say what help is wanted, or be parked or closed.',
      'Two areas are called “Child poverty”. Give each its own title.',
      'Nothing has changed since edition 2.',
    ]);
  });

  it('does not ask a parked or closed area for help wanted', () => {
    const parked = { ...whole, helpWanted: [], stage: AreaStage.PARKED };
    expect(publishBlockers({ title: 'Prospectus', areas: [parked], sameAs: null })).toEqual([]);
  });

  it('asks for at least one area', () => {
    expect(publishBlockers({ title: 'Prospectus', areas: [], sameAs: null })).toEqual([
      'The edition needs at least one policy area.',
    ]);
  });
});
