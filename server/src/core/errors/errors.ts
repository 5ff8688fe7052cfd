/** One thing wrong with one input field. `path` is as the client sent it, such as `input.title`. */
export interface FieldFault {
  path: string;
  message: string;
}

/** Stable codes a client may rely on. */
export type ErrorCode =
  'NOT_FOUND' | 'FORBIDDEN' | 'REFUSED' | 'INVALID' | 'CONFLICT' | 'UNAUTHENTICATED' | 'RATE_LIMITED';

/** Every error that a person may cause. Anything else is a fault of ours and is masked. */
export abstract class MarketError extends Error {
  abstract readonly code: ErrorCode;

  constructor(
    readonly reasons: string[],
    readonly fields: FieldFault[] = [],
  ) {
    super(reasons.join(' '));
  }
}

/** The thing does not exist, or the viewer may not know that it does. */
export class NotFound extends MarketError {
  readonly code = 'NOT_FOUND';
  constructor(what = 'This page or record') {
    super([`${what} was not found.`]);
  }
}

/** The viewer may see the thing but not do this to it; the reason says who may. */
export class Forbidden extends MarketError {
  readonly code = 'FORBIDDEN';
  constructor(reason: string) {
    super([reason]);
  }
}

/** The rules do not allow it now. Carries every reason at once. */
export class Refused extends MarketError {
  readonly code = 'REFUSED';
  constructor(
    reasons: string[],
    fields: FieldFault[] = [],
    /** Stable codes of the reasons, for programs. */
    readonly codes: string[] = [],
  ) {
    super(reasons, fields);
  }
}

/** The input is malformed. Carries every fault, each with the path of its field. */
export class Invalid extends MarketError {
  readonly code = 'INVALID';
  constructor(fields: FieldFault[]) {
    super(
      fields.map((fault) => fault.message),
      fields,
    );
  }
}

/** Somebody else got there first, or the record has changed since it was read. */
export class Conflict extends MarketError {
  readonly code = 'CONFLICT';
  constructor(
    reason: string,
    readonly data: Record<string, unknown> = {},
  ) {
    super([reason]);
  }
}

export class Unauthenticated extends MarketError {
  readonly code = 'UNAUTHENTICATED';
  constructor(reason = 'Sign in to do this.') {
    super([reason]);
  }
}

export class RateLimited extends MarketError {
  readonly code = 'RATE_LIMITED';
  constructor(readonly retryAfterSeconds: number) {
    super([`Too many attempts. Try again in ${retryAfterSeconds} seconds.`]);
  }
}

/** Throws Refused with all reasons, if there are any. */
export function refuseIf(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new Refused([...reasons]);
}

/** Throws Refused with all reasons of a rule, their codes and the fields to mend, if there are any. */
export function refuseFor(reasons: readonly { code: string; message: string; field: string | null }[]): void {
  if (reasons.length === 0) return;
  throw new Refused(
    reasons.map(({ message }) => message),
    reasons.flatMap(({ field, message }) => (field === null ? [] : [{ path: field, message }])),
    reasons.map(({ code }) => code),
  );
}

/** Throws Invalid with all faults, if there are any. */
export function invalidIf(fields: readonly FieldFault[]): void {
  if (fields.length > 0) throw new Invalid([...fields]);
}
