import { describe, expect, it } from '@jest/globals';
import { plainText } from '../index.js';

describe('the words of a Markdown text', () => {
  it.each([
    ['Partner at Tally & Finch.', 'Partner at Tally & Finch.'],
    ['**Bold** and [a link](https://example.org)', 'Bold and a link'],
    ['5 < 6 and 7 > 6, "said" it\'s', '5 < 6 and 7 > 6, "said" it\'s'],
    ['As written: &amp;lt; stays', 'As written: &lt; stays'],
    ['Nothing <script>alert(1)</script>runs', 'Nothing runs'],
    ['One\n\n- two\n- three', 'One two three'],
  ])('of %j are %j', (source, words) => expect(plainText(source)).toBe(words));
});
