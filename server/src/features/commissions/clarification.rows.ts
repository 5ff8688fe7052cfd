/** A question that was answered to all; never who asked. */
export interface ClarificationQuestion {
  id: string;
  number: number;
  text: string;
  answer: string;
  answerHtml: string;
  answeredAt: Date;
  answeredLate: boolean;
  changesCommission: boolean;
}

/** A question that waits for its answer; never who asked. */
export interface PendingQuestion {
  id: string;
  text: string;
  askedAt: Date;
  overdue: boolean;
}

/** A question that the viewer asked. */
export interface OwnQuestion {
  id: string;
  text: string;
  askedAt: Date;
  /** What was published; null while it waits. */
  answeredAs: ClarificationQuestion | null;
}
