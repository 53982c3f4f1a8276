/**
 * Descriptions of what is the same everywhere and named by one rule: inputs and payloads of mutations, edges, pages of
 * lists. They are put in when the graph is made, so that its files say only what is particular.
 */
import { type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';

const TYPES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^Query$/, () => 'Where reading begins.'],
  [/^Mutation$/, () => 'What can be changed.'],
  [/^Subscription$/, () => 'What can be followed as it happens.'],
  [/Input$/, (name) => `What \`${lower(name.slice(0, -'Input'.length))}\` takes.`],
  [/Payload$/, (name) => `What \`${lower(name.slice(0, -'Payload'.length))}\` answers.`],
  [/Edge$/, () => 'One of a list, with its place in it.'],
  [/Connection$/, () => 'A page of a list.'],
];

const FIELDS: Readonly<Record<string, string>> = {
  id: 'Opaque and URL-safe; the same for as long as the object exists. For `node`.',
  cursor: 'The place in the list, for `after`.',
  pageInfo: 'Whether there is more, and where it goes on.',
  edges: 'What is on the page, each with its place in the list.',
  nodes: 'What is on the page.',
  node: 'What stands at that place.',
  userErrors: 'What was refused, and why; empty when nothing was.',
  results: 'What became of each, in the order asked for.',
};

/** The same document with a description wherever a rule gives one and none is written. */
export function described(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (node) => {
      const description = node.description ?? ofType(node.name.value);
      const fields = node.fields?.map((field) => ({
        ...field,
        ...withText(field.description ?? text(FIELDS[field.name.value])),
      }));
      return { ...node, ...withText(description), ...(fields === undefined ? {} : { fields }) };
    },
    InputObjectTypeDefinition: (node) => ({ ...node, ...withText(node.description ?? ofType(node.name.value)) }),
  });
}

function ofType(name: string): StringValueNode | undefined {
  return text(TYPES.find(([pattern]) => pattern.test(name))?.[1](name));
}

const text = (value: string | undefined): StringValueNode | undefined =>
  value === undefined ? undefined : { kind: Kind.STRING, value };
const withText = (description: StringValueNode | undefined) => (description === undefined ? {} : { description });
const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
