import { GraphQLScalarType, Kind } from 'graphql';

/** A moment: the database's clock, to the millisecond, on the wire as ISO 8601 in UTC. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601 with milliseconds, such as 2026-12-04T12:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: (value) => moment(value),
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : null),
});

/** A day without a time. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day without a time, such as 2026-12-04.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

/** Years that a policy market can mean, and that every part of it can store. */
const inRange = (at: Date): boolean => at.getUTCFullYear() >= 1900 && at.getUTCFullYear() <= 2200;

function moment(value: unknown): Date {
  const at =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value) ? new Date(value) : null;
  if (!at || !inRange(at))
    throw new TypeError('A DateTime is an ISO 8601 moment with its offset, such as 2026-12-04T12:00:00Z.');
  return at;
}

function day(value: unknown): string {
  const valid =
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    inRange(new Date(`${value}T00:00:00Z`)) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!valid) throw new TypeError('A Date is a day such as 2026-12-04.');
  return value;
}
