import { describe, expect, it } from '@jest/globals';
import { Pauses } from '../pauses.js';

describe('a row that cannot be announced', () => {
  it('waits ten seconds, then twice as long each time, and an hour at most', () => {
    let now = 0;
    const pauses = new Pauses(() => now);
    for (const seconds of [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]) {
      pauses.failed('row');
      now += seconds * 1000 - 1;
      expect(pauses.paused()).toEqual(['row']);
      now += 1;
      expect(pauses.paused()).toEqual([]);
    }
  });

  it('is forgotten once it was handled', () => {
    const pauses = new Pauses(() => 0);
    pauses.failed('row');
    pauses.handled('row');
    expect(pauses.paused()).toEqual([]);
  });
});
