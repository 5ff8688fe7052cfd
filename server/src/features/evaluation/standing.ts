import { Forbidden } from '../../core/errors/index.js';

/** What the viewer is to the evaluation of one commission, as it is now. Facts for policy rows. */
export interface Standing {
  readonly memberId: string | null;
  /** On the panel, and an evaluator of the council. */
  readonly evaluator: boolean;
  readonly officer: boolean;
  readonly observer: boolean;
  /** Is, or in the last twelve months was, in an organisation that has bid. */
  readonly conflicted: boolean;
}

export const CONFLICT =
  'You are, or in the last 12 months were, in an organisation that bid for this commission, so you cannot take part in its evaluation or award.';

/** Whether the viewer belongs to the evaluation at all; to everybody else it does not exist. */
export const takesPart = ({ evaluator, officer, observer }: Standing): boolean => evaluator || officer || observer;

/** Refuses whoever has been in a bidding organisation, whatever their role. Called by every act. */
export function forbidConflicted(standing: Standing): void {
  if (standing.conflicted) throw new Forbidden(CONFLICT);
}
