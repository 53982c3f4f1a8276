/**
 * Holds requests and answers of the mail API against the reference, both ways: a request that does not fit is
 * the client's fault, refused or not; an answer that does not fit is the simulator's.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Inspector } from '../api/app.ts';
import type { Reply } from '../wire/envelope.ts';
import { withWholeObjects } from './whole-objects.ts';

export interface Violation {
  readonly operation: string;
  readonly side: 'request' | 'answer';
  readonly problem: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: unknown;
}
interface Operation {
  readonly 'x-download'?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly 'x-modes'?: readonly { readonly mode: string | null; readonly requestSchema?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
}
interface Reference {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: unknown;
}

const FILE = new URL('../reference/openapi.yaml', import.meta.url);

export interface Conformance {
  /** Exchanges held against the reference so far. */
  readonly inspected: () => number;
  readonly inspect: Inspector;
  readonly violations: readonly Violation[];
}

export function createConformance(): Conformance {
  loaded ??= load();
  const { reference, check } = loaded;
  const violations: Violation[] = [];
  let inspected = 0;
  const inspect: Inspector = ({ operation, template, method, query, body, reply }) => {
    inspected += 1;
    const report = (side: Violation['side'], problem: string | null) => {
      if (problem !== null && violations.length < 1_000) violations.push({ operation, side, problem });
    };
    const spec = reference.paths[template]?.[method.toLowerCase()];
    if (spec === undefined) return report('request', `the reference has no ${method} ${template}`);
    const id = `${method} ${template}`;
    report('request', requestProblem(spec, id, query, body, check));
    if (reply !== null) report('answer', answerProblem(spec, id, reply, check));
  };
  return { inspect, violations, inspected: () => inspected };
}

interface Loaded {
  readonly reference: Reference;
  readonly check: Check;
}

/** Read once in a process: it takes a moment, and never changes. */
let loaded: Loaded | undefined;

function load(): Loaded {
  const read: Reference = parse(readFileSync(FILE, 'utf8'), { maxAliasCount: -1, intAsBigInt: false });
  const schemas = z.object({ schemas: z.record(z.string(), z.unknown()) }).parse(read.components).schemas;
  const reference = { ...read, components: withWholeObjects(read.components, schemas) };
  const ajv = new Ajv({ strict: false, allErrors: false, coerceTypes: false });
  formats.default(ajv);
  ajv.addFormat('int32', true);
  ajv.addFormat('int64', true);
  ajv.addFormat('binary', true);
  ajv.addSchema({ $id: 'reference', components: asOnTheWire(reference.components) });
  const compiled = new Map<string, ValidateFunction>();
  const check: Check = (key, schema, value) => {
    const validate = compiled.get(key) ?? ajv.compile(absolute(asOnTheWire(withWholeObjects(schema, schemas))));
    compiled.set(key, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  return { reference, check };
}

type Check = (key: string, schema: unknown, value: unknown) => string | null;

function requestProblem(
  spec: Operation,
  id: string,
  query: Readonly<Record<string, string>>,
  body: unknown,
  check: Check,
): string | null {
  const parameters = (spec.parameters ?? []).filter((parameter) => parameter.in === 'query');
  for (const [name, text] of Object.entries(query)) {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter === undefined) return `the reference knows no query parameter ${name}`;
    const problem = check(`${id}?${name}`, parameter.schema, fromText(parameter.schema, text));
    if (problem !== null) return `query ${name}: ${problem}`;
  }
  const absent = parameters.find((parameter) => parameter.required && query[parameter.name] === undefined);
  if (absent !== undefined) return `the query parameter ${absent.name} is missing`;
  const content = spec.requestBody?.content['application/json'];
  if (content === undefined) return body === undefined ? null : 'a body where the reference has none';
  const asked = typeof body === 'object' && body !== null && 'mode' in body ? body.mode : undefined;
  const mode = spec['x-modes']?.find((one) => one.mode === asked);
  // Of one mode's schema alone the reason is legible; of all of them together it is not.
  if (mode?.requestSchema !== undefined)
    return check(`${id} ${mode.mode}`, { $ref: pointerTo(mode.requestSchema) }, body);
  return check(id, content.schema, body);
}

/** Some modules name their schemas alone. */
const pointerTo = (schema: string) => (schema.startsWith('#') ? schema : `#/components/schemas/${schema}`);

function answerProblem(spec: Operation, id: string, { status, body, bytes }: Reply, check: Check): string | null {
  // Observed only, and on no page: a download refuses to be JSON.
  if (bytes !== undefined || (spec['x-download'] && status === 406)) return null;
  const content = responseFor(spec, status, body)?.content?.['application/json'];
  if (content === undefined) return `the reference has no answer ${status}`;
  // As a reader of the wire sees it: long bare numbers are numbers.
  return check(`${id} ${status}`, content.schema, JSON.parse(JSON.stringify(body)));
}

/** A creation may be listed under the 201 of its body; refusals under `default`. */
function responseFor(
  { responses }: Operation,
  status: number,
  body: unknown,
): Operation['responses'][string] | undefined {
  const listed = responses[String(status)];
  if (listed !== undefined) return listed;
  if (status >= 400) return responses.default;
  return isCreation(body) ? responses['201'] : undefined;
}

function isCreation(body: unknown): boolean {
  const status = typeof body === 'object' && body !== null && 'status' in body ? body.status : null;
  return typeof status === 'object' && status !== null && 'code' in status && status.code === 201;
}

function fromText(schema: unknown, text: string): unknown {
  const type = typeof schema === 'object' && schema !== null && 'type' in schema ? schema.type : 'string';
  if (type === 'integer' || type === 'number') return Number(text);
  // Lists are written with commas between.
  if (type === 'array') return text.split(',');
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/**
 * The reference writes long ids as strings and marks in `x-wire` those that travel as bare numbers; senders were
 * seen to use either, so both are right there. An object has no members but those the reference names; one that is put
 * together of several has those of all of them.
 */
function asOnTheWire(schema: unknown, isPart = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => asOnTheWire(one, isPart));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, asOnTheWire(value, key === 'allOf')]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (String(copy['x-wire']).startsWith('number') && copy.type === 'string') copy.type = ['string', 'number'];
  const isClosed = !isPart && copy.type === 'object' && copy.properties !== undefined && copy.allOf === undefined;
  if (copy.nullable === true && copy.type === undefined) {
    const { nullable: _nullable, ...value } = copy;
    return { anyOf: [{ type: 'null' }, value] };
  }
  return isClosed ? { additionalProperties: false, ...copy } : copy;
}

/** References inside the document, as seen from a schema that was taken out of it. */
function absolute(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"reference#/components/'));
}
