/** The scalars of the graph beside those of the language. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

function readInstant(value: unknown): Date {
  const read = instant.safeParse(value);
  if (read.success && !Number.isNaN(read.data.getTime())) return read.data;
  throw new GraphQLError('A DateTime is written as in RFC 3339 with a time zone, for example 2026-11-24T09:30:00Z.');
}

/** Of epoch milliseconds, as the graph has it; null where nobody said. */
export const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));

/** Dates go out as RFC 3339 in UTC, and come in with any offset. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, as an RFC 3339 string in UTC, for example `2026-11-24T09:30:00.000Z`.',
  serialize(value) {
    if (!(value instanceof Date)) throw new TypeError('a DateTime must be a Date');
    return value.toISOString();
  },
  parseValue: readInstant,
  parseLiteral: (literal) => readInstant(literal.kind === Kind.STRING ? literal.value : null),
});

const day = z.iso.date();

function readDay(value: unknown): string {
  const read = day.safeParse(value);
  if (read.success) return read.data;
  throw new GraphQLError('A Date is written as a year, a month and a day, for example 2026-11-24.');
}

/** A day without an hour, and so without a time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, for example `2026-11-24`.',
  serialize: readDay,
  parseValue: readDay,
  parseLiteral: (literal) => readDay(literal.kind === Kind.STRING ? literal.value : null),
});

const onlyByVariable = () =>
  new GraphQLError('A file is a variable of a multipart request, by the GraphQL multipart request specification.');

/** The name under which a file of the request is known while it runs; which file that is, the request alone knows. */
export const Upload = new GraphQLScalarType<string, never>({
  name: 'Upload',
  description: 'A file sent along with the request, by the GraphQL multipart request specification.',
  serialize() {
    throw new TypeError('a file goes out by its link');
  },
  parseValue(value) {
    if (typeof value !== 'string') throw onlyByVariable();
    return value;
  },
  parseLiteral() {
    throw onlyByVariable();
  },
});
