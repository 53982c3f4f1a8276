/** Tools that people build clients with take the graph: Relay's compiler, and the client preset with its types. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printed, served } from './built.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const relayCompiler: string = createRequire(import.meta.url)('relay-compiler');

const folder = mkdtempSync(join(tmpdir(), 'postern-consumers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  writeFileSync(join(folder, 'schema.graphql'), printed);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

const objects = Object.values(served.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);

/** Each field that is a connection, on the type that has it, with what of its nodes needs no further selection. */
function connections() {
  return objects.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const connection = getNamedType(field.type);
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
      const node = getNamedType((connection.getFields().nodes as { type: GraphQLNamedType }).type);
      const required = field.args.filter((arg) => isRequiredArgument(arg) && arg.name !== 'first');
      return [{ type, field, required, leaves: leavesOf(node) }];
    }),
  );
}

/** Relay wants something selected of every object, and nothing of what is none. */
function leavesOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
  const plain = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return `{ ${['__typename', ...plain.slice(0, 6).map(({ name }) => name)].join(' ')} }`;
}

test('Relay compiles a fragment with every connection of the graph', async () => {
  const source = join(folder, 'relay');
  mkdirSync(source);
  const all = connections();
  expect(all.length).toBeGreaterThan(10);
  for (const { type, field, required, leaves } of all) {
    const name = `${type.name}_${field.name}`;
    const defined = ['count: { type: "Int!", defaultValue: 10 }', 'cursor: { type: "String" }'];
    const passed = ['first: $count', 'after: $cursor'];
    for (const arg of required) {
      defined.push(`${arg.name}: { type: "${arg.type}" }`);
      passed.push(`${arg.name}: $${arg.name}`);
    }
    const file = `${name.replace('_', '')}Fragment`;
    writeFileSync(
      join(source, `${file}.ts`),
      `graphql\`fragment ${file} on ${type.name} @argumentDefinitions(${defined.join(', ')}) {
        ${field.name}(${passed.join(', ')}) @connection(key: "${file}_${field.name}") { edges { cursor node ${leaves} }
          pageInfo { hasNextPage endCursor } } }\`;\n`,
    );
  }
  const config = { src: './relay', schema: './schema.graphql', language: 'typescript', eagerEsModules: true };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  await run(relayCompiler, ['relay.config.json', '--output', 'quiet-with-errors'], { cwd: folder }).catch((error) => {
    throw new Error(`${error.stdout}${error.stderr}`);
  });
  expect(readdirSync(join(source, '__generated__'))).toHaveLength(all.length);
});

const CLIENT = `import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from './gql/index.js';

export const screen = graphql(\`query Screen($folder: ID!) {
  viewer { accounts { id primaryAddress folders { id name role } } }
  node(id: $folder) { ... on Folder { messages(first: 50) { nodes { id subject receivedAt from { address }
    scan { verdict p { phishing } findings { rule } } } pageInfo { hasNextPage endCursor } } } }
}\`);

export const release = graphql(\`mutation Release($input: ReleaseFromQuarantineInput!) {
  releaseFromQuarantine(input: $input) { results { id status } userErrors { code message path } }
}\`);

type Screen = ResultOf<typeof screen>;
export const addresses = (data: Screen): string[] => data.viewer.accounts.map((account) => account.primaryAddress);
export const verdicts = (data: Screen): string[] =>
  data.node?.__typename === 'Folder' ? (data.node.messages?.nodes ?? []).flatMap((one) => one.scan?.verdict ?? []) : [];
`;

test('a client with generated types compiles, and one that asks for what is not there does not', async () => {
  const source = join(folder, 'client');
  mkdirSync(source);
  const typed = CLIENT.replaceAll('node(id: $folder) {', 'node(id: $folder) { __typename');
  writeFileSync(join(source, 'app.ts'), typed);
  await generate(
    {
      schema: join(folder, 'schema.graphql'),
      documents: [join(source, 'app.ts')],
      generates: { [`${join(source, 'gql')}/`]: { preset, config: { useTypeImports: true } } },
      silent: true,
    },
    true,
  );
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['client'] }));
  await expect(compile()).resolves.toBe('');
  writeFileSync(join(source, 'app.ts'), typed.replace('account.primaryAddress)', 'account.noSuchField)'));
  await expect(compile()).resolves.toContain('noSuchField');
});

async function compile(): Promise<string> {
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  return run(tsc, ['-p', folder]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}
