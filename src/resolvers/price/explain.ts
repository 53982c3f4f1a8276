/** What a document would take, told without running it. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { PosternError } from '../../errors.ts';
import type { Price, Resolvers } from '../types.generated.ts';
import type { Question } from './estimate.ts';
import { type Asker, adviceOn, limitsOf, priceOf, wordsOf } from './price.ts';
import { excessOf, MAX_DOCUMENT_LENGTH } from './query-limits.ts';

interface Explaining {
  readonly document: string;
  /** A JSON object, as text. */
  readonly variables?: string | null | undefined;
  readonly operationName?: string | null | undefined;
}

export const prices: { Query: Pick<NonNullable<Resolvers['Query']>, 'explain'> } = {
  Query: { explain: (_root, args, context, { schema }) => explain(args, schema, context) },
};

/** What the engine's integers hold. */
const MOST_INT = 2 ** 31 - 1;

/** Throws what running the document would be answered with when it is not valid. */
export async function explain(
  { document: text, variables, operationName }: Explaining,
  schema: GraphQLSchema,
  context: Asker,
): Promise<Price> {
  const document = checked(text, schema);
  const question = questionOf(schema, document, operationName ?? null, variablesIn(variables ?? null));
  const price = await priceOf(question, context);
  const limits = limitsOf(context.principal);
  return {
    most: whole(price.most),
    least: whole(price.least),
    ...limits,
    allowed: price.most <= limits.ceiling,
    lines: price.fields.map((field) => ({
      path: field.path,
      field: field.field,
      operations: [...field.operations],
      most: whole(field.most),
      how: wordsOf(field),
    })),
    advice: adviceOn(price, limits.ceiling),
  };
}

const whole = (calls: number) => Math.min(calls, MOST_INT);

function checked(text: string, schema: GraphQLSchema): DocumentNode {
  if (text.length > MAX_DOCUMENT_LENGTH)
    throw new PosternError('QUERY_TOO_LARGE', `The document is longer than ${MAX_DOCUMENT_LENGTH} characters.`);
  const document = parsed(text);
  const excess = excessOf(document);
  if (excess !== null) throw new PosternError('QUERY_TOO_LARGE', excess);
  const [error] = validate(schema, document, undefined, { maxErrors: 1 });
  if (error !== undefined)
    throw new PosternError('GRAPHQL_VALIDATION_FAILED', error.message, { details: placeIn(error) });
  return document;
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new PosternError('GRAPHQL_PARSE_FAILED', error.message, { details: placeIn(error) });
  }
}

function placeIn({ locations }: GraphQLError): Record<string, number> {
  const [place] = locations ?? [];
  return place === undefined ? {} : { line: place.line, column: place.column };
}

const anObject = z.record(z.string(), z.unknown());

function variablesIn(text: string | null): Record<string, unknown> {
  if (text === null || text.trim() === '') return {};
  try {
    return anObject.parse(JSON.parse(text));
  } catch (cause) {
    throw new PosternError('BAD_USER_INPUT', '`variables` is to be a JSON object.', { cause });
  }
}

/** Throws BAD_USER_INPUT for an operation that is not there, and for variables that do not fit. */
export function questionOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  raw: Readonly<Record<string, unknown>>,
): Question {
  const operation = getOperationAST(document, operationName);
  if (operation == null) throw new PosternError('BAD_USER_INPUT', 'Say which operation of the document is meant.');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], raw, { maxErrors: 1 });
  if (errors !== undefined) throw new PosternError('BAD_USER_INPUT', errors[0]?.message ?? 'The variables do not fit.');
  return { schema, document, operation, variables: coerced };
}
