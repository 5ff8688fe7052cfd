import type { Stage } from './stage.js';

/** When things happened in the story of a commission that is over. */
export type Moments = Record<keyof typeof STEPS, string>;

/** Days after the closing day, and the hour in London. */
const STEPS = {
  created: [-24, '15:20'],
  published: [-21, '09:30'],
  questionsClose: [-8, '12:00'],
  answersBy: [-5, '12:00'],
  started: [-9, '16:05'],
  closes: [0, '12:00'],
  opened: [0, '14:00'],
  firstScores: [5, '11:20'],
  secondScores: [8, '16:40'],
  agreed: [12, '10:15'],
  decided: [18, '15:30'],
  announced: [21, '11:00'],
} as const;

const ROLL = 'CASE extract(isodow FROM d.day + step.days) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END::int';

/** Nobody at a council scores or awards on a Sunday: what falls on a weekend happens on the Monday after it. */
const MOMENTS = `WITH d AS (SELECT day - CASE extract(isodow FROM day) WHEN 6 THEN 1 WHEN 7 THEN 2 ELSE 0 END::int AS day
    FROM (SELECT (bids_close_at AT TIME ZONE 'Europe/London')::date AS day FROM commission WHERE id = $1) AS c)
  SELECT step.name, to_char(((d.day + step.days + ${ROLL})::timestamp + step.hour::time) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI:SSOF') AS at
  FROM d, jsonb_to_recordset($2::jsonb) AS step (name text, days int, hour text)`;

/** The moments of a commission whose deadline has been moved into the past. */
export async function momentsOf(stage: Stage, commissionId: string): Promise<Moments> {
  const steps = Object.entries(STEPS).map(([name, [days, hour]]) => ({ name, days, hour }));
  const found = await stage.sql<{ name: string; at: string }>(MOMENTS, [commissionId, JSON.stringify(steps)]);
  return Object.fromEntries(found.map(({ name, at }) => [name, at])) as Moments;
}
