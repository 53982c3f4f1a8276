/** What every type of the graph keeps to: docs of the Relay specifications, and GRAPH.md's rules. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { served } from './built.ts';

const types: readonly GraphQLNamedType[] = Object.values(served.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fields = withFields.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
);
const root = (which: 'Query' | 'Mutation' | 'Subscription') => fields.filter(({ type }) => type.name === which);
const kind = ({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>) => String(type);
const isConnection = (name: string) => name.endsWith('Connection');

test('everything has a description', () => {
  const bare = [
    ...types.filter((type) => !type.description).map(({ name }) => name),
    ...fields
      .filter(({ type, field }) => !field.description && !isOfInterface(type, field.name) && !isWholeName(field))
      .map(({ name }) => name),
    ...types
      .filter(isInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ field, name: `${type.name}.${field.name}` })),
      )
      .filter(({ field }) => !field.description && !isWholeName(field))
      .map(({ name }) => name),
    ...fields.flatMap(({ name, field }) =>
      field.args.filter((arg) => !arg.description && arg.name !== 'input').map((arg) => `${name}(${arg.name})`),
    ),
    ...served.getDirectives().flatMap((one) => (isSpecifiedDirective(one) || one.description ? [] : [`@${one.name}`])),
  ];
  expect(bare).toEqual([]);
});

/** Described where it is promised. */
function isOfInterface(type: GraphQLNamedType, field: string): boolean {
  return isObjectType(type) && type.getInterfaces().some((one) => one.getFields()[field]?.description);
}

/** What its type's own description says all of: `account: Account!`. */
function isWholeName(field: { readonly name: string; readonly type: GraphQLType }): boolean {
  const named = getNamedType(field.type);
  return (isObjectType(named) || isEnumType(named)) && named.name.toLowerCase().endsWith(field.name.toLowerCase());
}

test('nothing is free-form: no JSON, no map, no argument that is called a mode', () => {
  const inputs = types.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      type: String(field.type),
    })),
  );
  const args = fields.flatMap(({ name, field }) =>
    field.args.map((arg) => ({ name: `${name}(${arg.name})`, type: String(arg.type) })),
  );
  const loose = [...inputs, ...args].filter(
    ({ name, type }) => /JSON|Map\b/.test(type) || (/[.(]mode\)?$/i.test(name) && type.startsWith('String')),
  );
  expect(loose).toEqual([]);
});

test('a node has an id, and is found by it', () => {
  const nodes = served.getPossibleTypes(served.getType('Node') as never);
  expect(nodes.length).toBeGreaterThan(10);
  for (const node of nodes) expect(kind(node.getFields().id as GraphQLField<unknown, unknown>)).toBe('ID!');
  expect(
    root('Query')
      .filter(({ field }) => ['node', 'nodes'].includes(field.name))
      .map(({ field }) => kind(field)),
  ).toEqual(['Node', '[Node]!']);
});

test('connections are those of the Relay specification', () => {
  const connections = types.filter(isObjectType).filter(({ name }) => isConnection(name));
  expect(connections.length).toBeGreaterThan(5);
  for (const connection of connections) {
    const { edges, nodes, pageInfo } = connection.getFields();
    const of = String(nodes?.type).replace(/[[\]!]/g, '');
    expect([connection.name, String(pageInfo?.type)]).toEqual([connection.name, 'PageInfo!']);
    expect([connection.name, String(nodes?.type)]).toEqual([connection.name, `[${of}!]!`]);
    const edge = getNamedType((edges as GraphQLField<unknown, unknown>).type);
    expect([connection.name, isNonNullType(edges?.type)]).toEqual([connection.name, true]);
    if (!isObjectType(edge)) throw new Error(`${connection.name}.edges is no object`);
    const { node, cursor } = edge.getFields();
    expect([edge.name, String(node?.type), String(cursor?.type)]).toEqual([edge.name, `${of}!`, 'String!']);
  }
});

test('a connection is paged: `first`, and `after` as a cursor', () => {
  const paged = fields.filter(({ field }) => isConnection(getNamedType(field.type).name));
  expect(paged.length).toBeGreaterThan(5);
  for (const { name, field } of paged) {
    const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
    expect({ name, ...args }).toMatchObject({ name, first: expect.stringMatching(/^Int!?$/), after: 'String' });
  }
});

test('a mutation takes one input of its own, and answers with a payload of its own that has `userErrors`', () => {
  for (const { field } of root('Mutation')) {
    const name = field.name.charAt(0).toUpperCase() + field.name.slice(1);
    const payload = getNamedType(field.type);
    expect([field.name, field.args.map((arg) => `${arg.name}: ${arg.type}`)]).toEqual([
      field.name,
      [`input: ${name}Input!`],
    ]);
    expect([field.name, String(field.type)]).toEqual([field.name, `${name}Payload!`]);
    if (!isObjectType(payload)) throw new Error(`${payload.name} is no object`);
    expect([payload.name, String(payload.getFields().userErrors?.type)]).toEqual([payload.name, '[UserError!]!']);
  }
});

test('names are in the case that the language gives them', () => {
  const wrong = [
    ...types.filter(({ name }) => !/^[A-Z][A-Za-z0-9]*$/.test(name)).map(({ name }) => name),
    ...fields.filter(({ field }) => !/^[a-z][A-Za-z0-9]*$/.test(field.name)).map(({ name }) => name),
    ...types
      .filter(isEnumType)
      .flatMap((type) => type.getValues().filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name)))
      .map(({ name }) => name),
  ];
  expect(wrong).toEqual([]);
});

test('whatever goes says what takes its place, and when it goes', () => {
  const going = fields.filter(({ field }) => field.deprecationReason != null);
  for (const { name, field } of going)
    expect([name, field.deprecationReason]).toEqual([name, expect.stringMatching(/`\w+`.*\b\d{4}-\d\d-\d\d\b/s)]);
});

test('lists inside of lists hold no holes', () => {
  const holed = fields.filter(({ type, field }) => {
    const list = isNonNullType(field.type) ? field.type.ofType : field.type;
    return isListType(list) && !isNonNullType(list.ofType) && type.name !== 'Query';
  });
  expect(holed.map(({ name }) => name)).toEqual([]);
});
