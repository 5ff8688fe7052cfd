/** Colours that carry meaning. The words beside them always say the same. */
export type Tone = 'open' | 'waiting' | 'decided' | 'bad' | 'neutral';
