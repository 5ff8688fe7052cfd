import { unwrapResolverError } from '@apollo/server/errors';
import type { ValidationError } from 'class-validator';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { Conflict, Invalid, MarketError, RateLimited, type FieldFault } from '../errors/index.js';

/** Turns whatever was thrown into what a client may see; our own faults are masked and logged under the request's id. */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  requestId: string,
  log: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const error = cause instanceof ArgumentValidationError ? asInvalid(cause) : cause;
  const place = { locations: formatted.locations, path: formatted.path };
  if (error instanceof MarketError) {
    const extra =
      error instanceof Conflict
        ? { data: error.data }
        : error instanceof RateLimited
          ? { retryAfterSeconds: error.retryAfterSeconds }
          : {};
    return {
      ...place,
      message: error.message,
      extensions: { code: error.code, reasons: error.reasons, fields: error.fields, requestId, ...extra },
    };
  }
  if (thrown instanceof GraphQLError && isClientsFault(formatted)) {
    const message = formatted.message.replace(/^Syntax Error: Query/, 'The query').slice(0, 500);
    return {
      ...place,
      message,
      extensions: { code: 'INVALID', reasons: [message], fields: [], requestId, kind: formatted.extensions?.code },
    };
  }
  log(error);
  const message = `Something went wrong on our side. Quote ${requestId} when you tell us.`;
  return { ...place, message, extensions: { code: 'INTERNAL', reasons: [message], fields: [], requestId } };
}

const isClientsFault = ({ extensions }: GraphQLFormattedError): boolean =>
  typeof extensions?.code === 'string' && extensions.code !== 'INTERNAL_SERVER_ERROR';

function asInvalid(error: ArgumentValidationError): Invalid {
  return new Invalid(error.extensions.validationErrors.flatMap((fault) => flatten(fault, 'input')));
}

function flatten(fault: ValidationError, parent: string): FieldFault[] {
  const path = `${parent}.${fault.property}`;
  const own = Object.values(fault.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(fault.children ?? []).flatMap((child) => flatten(child, path))];
}
