import { scaleTime } from 'd3-scale';

export interface TimelineEvent {
  at: string;
  label: string;
  /** A word or two under the label in the list. */
  note?: string;
}

export interface Mark extends TimelineEvent {
  number: number;
  /** Where the date truly lies, and where its number is drawn so that numbers do not overlap: percent of the width. */
  x: number;
  drawnAt: number;
  past: boolean;
}

export interface Drawing {
  marks: Mark[];
  ticks: { x: number; at: Date }[];
  /** Null when now lies outside the picture. */
  now: number | null;
}

const LEFT = 5;
const RIGHT = 95;
const APART = 8;

/** Places events on a line of 0–100 %, in order of time. */
export function drawTimeline(events: readonly TimelineEvent[], now: Date): Drawing {
  const sorted = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const first = new Date(sorted[0]?.at ?? now);
  const last = new Date(sorted.at(-1)?.at ?? now);
  const scale = scaleTime().domain([first, last]).range([LEFT, RIGHT]);
  const places = sorted.map(({ at }) => scale(new Date(at)));
  const drawn = keepApart(places);

  return {
    marks: sorted.map((event, index) => ({
      ...event,
      number: index + 1,
      x: places[index] ?? LEFT,
      drawnAt: drawn[index] ?? LEFT,
      past: Date.parse(event.at) <= now.getTime(),
    })),
    ticks: scale.ticks(4).map((at) => ({ at, x: scale(at) })),
    now: now >= first && now <= last ? scale(now) : null,
  };
}

/** Pushes places to the right until they stand apart, then back to the left where they ran out of the picture. */
function keepApart(places: readonly number[]): number[] {
  const apart = Math.min(APART, (RIGHT - LEFT) / Math.max(1, places.length - 1));
  const moved = [...places];
  for (let i = 1; i < moved.length; i++) moved[i] = Math.max(moved[i]!, moved[i - 1]! + apart);
  let limit = RIGHT;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i]!, limit);
    limit = moved[i]! - apart;
  }
  return moved;
}
