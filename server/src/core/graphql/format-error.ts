import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { Conflict, Invalid, MarketError, RateLimited, Refused, type FieldFault } from '../errors/index.js';

/** What a person could have caused, from whatever was thrown; null for a fault of ours. */
export function marketErrorOf(thrown: unknown): MarketError | null {
  const cause = unwrapResolverError(thrown);
  if (cause instanceof MarketError) return cause;
  if (cause instanceof ArgumentValidationError) return asInvalid(cause);
  return isUnstorable(cause) ? unstorable() : null;
}

/** Turns whatever was thrown into what a client may see; faults of ours are masked. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = marketErrorOf(thrown);
  const place = { locations: formatted.locations, path: formatted.path };
  if (error)
    return {
      ...place,
      message: error.message,
      extensions: { code: error.code, reasons: error.reasons, fields: error.fields, ...detailsOf(error) },
    };
  if (isClientsFault(formatted) || isOfValues(thrown)) {
    const message = /^Maximum call stack/.test(formatted.message)
      ? 'The document is nested too deeply.'
      : formatted.message.replace(/^Syntax Error: (?=Query|Aliases|Directives|Token)/, '').slice(0, 500);
    return { ...place, message, extensions: { code: 'INVALID', reasons: [message], fields: [] } };
  }
  return { ...place, message: MASKED, extensions: { code: 'INTERNAL', reasons: [MASKED], fields: [] } };
}

/** Whether nobody but us can mend it. What a caller sent wrongly stands in its message, sealed words too: that is not logged. */
export const isOurFault = (error: GraphQLError): boolean =>
  !marketErrorOf(error) && !isClientsFault(error) && !isOfValues(error);

const MASKED = 'Something went wrong on our side. Tell us the requestId beside this message.';

const detailsOf = (error: MarketError): object =>
  error instanceof Conflict
    ? { data: error.data }
    : error instanceof RateLimited
      ? { retryAfterSeconds: error.retryAfterSeconds }
      : error instanceof Refused && error.codes.length > 0
        ? { codes: error.codes }
        : {};

/** PostgreSQL's class 22 (out of range, a null character): the value itself is at fault. */
const isUnstorable = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && code.startsWith('22');
};

const unstorable = (): Invalid =>
  new Invalid([{ path: 'input', message: 'A value is out of range or holds characters that cannot be stored.' }]);

/** What graphql-js says of values that do not fit, without a code: it throws nothing else of its own but faults of resolvers. */
const isOfValues = (thrown: unknown): boolean => {
  const cause = unwrapResolverError(thrown);
  return cause instanceof GraphQLError && /^(Argument "|Variable "|Too many errors processing)/.test(cause.message);
};

const isClientsFault = ({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean =>
  typeof extensions?.code === 'string' && extensions.code !== 'INTERNAL_SERVER_ERROR';

function asInvalid(error: ArgumentValidationError): Invalid {
  const faults: unknown = error.extensions.validationErrors;
  // Half a character stops a check of e-mail addresses with an error instead of a fault.
  if (!Array.isArray(faults)) return unstorable();
  return new Invalid((faults as ValidationError[]).flatMap((fault) => flatten(fault, 'input')));
}

function flatten(fault: ValidationError, parent: string): FieldFault[] {
  const path = `${parent}.${fault.property}`;
  const own = Object.values(fault.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(fault.children ?? []).flatMap((child) => flatten(child, path))];
}
