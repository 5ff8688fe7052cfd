/** The scale of scores, in words. */
export const SCALE = ['Unacceptable', 'Poor', 'Partial', 'Acceptable', 'Good', 'Excellent'] as const;

/** `4 – Good`. */
export function scoreWords(score: number): string {
  return `${score} – ${SCALE[score] ?? ''}`;
}

/** Scores from `low` to `high` as options for Radios. */
export function scoreOptions(low = 0, high = SCALE.length - 1): { value: string; label: string }[] {
  return SCALE.map((_, score) => ({ value: String(score), label: scoreWords(score) })).slice(low, high + 1);
}
