/** The graph as it is served, and as it was when a version of it was last promised to anybody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/resolvers/index.ts';

const REFERENCE = join(import.meta.dirname, '../../docs/reference');

export const served: GraphQLSchema = createSchema();

export function released(): GraphQLSchema {
  return buildSchema(readFileSync(join(REFERENCE, 'released.graphql'), 'utf8'));
}

export const printed: string = readFileSync(join(REFERENCE, 'schema.graphql'), 'utf8');
