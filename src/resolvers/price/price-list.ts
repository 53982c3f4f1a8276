/** What each field takes at Zoho and how long its list can be, as the directives of the schema say. */
import {
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getDirectiveValues,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { z } from 'zod';

/** Kinds of ids that take different calls. */
const ID_KINDS = [
  'KNOWN_MESSAGE',
  'UNKNOWN_MESSAGE',
  'FOLDER',
  'LABEL',
  'THREAD',
  'SIGNATURE',
  'USER',
  'TASK',
  'TASK_GROUP',
  'TASK_PROJECT',
  'TASK_STATUS',
  'GROUP',
  'DOMAIN',
  'DKIM_KEY',
  'MAIL_POLICY',
  'MAIL_RESTRICTION',
  'HELD_MAIL',
  'NOTE',
  'NOTE_BOOK',
  'NOTE_GROUP',
  'BOOKMARK',
  'BOOKMARK_COLLECTION',
  'BOOKMARK_GROUP',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

const paths = z.array(z.string()).transform((all) => all.map((path) => path.split('.')));

const upstream = z.object({
  op: z.array(z.string()).min(1),
  least: z.int().min(0),
  most: z.int().min(1),
  per: z.enum(['FIELD', 'OBJECT', 'MAILBOX', 'ORGANISATION', 'MAILBOX_OF_IDS', 'BATCH', 'JOB']),
  times: paths,
  of: z.array(z.enum(ID_KINDS)).nullish(),
});
export type UpstreamCost = z.infer<typeof upstream>;

const listSize = z.object({
  assumedSize: z.int().min(0).nullish(),
  slicingArguments: paths.nullish(),
  sizedFields: z.array(z.string()).nullish(),
});
const knownSize = z.object({ of: z.enum(['MAILBOXES', 'GRANTS', 'FOLDERS']) });
export type KnownSize = z.infer<typeof knownSize>['of'];

export interface ListLength extends z.infer<typeof listSize> {
  readonly known: KnownSize | null;
}

export interface FieldPrice {
  readonly costs: readonly UpstreamCost[];
  /** Null for a field that says nothing of a length. */
  readonly length: ListLength | null;
}

/** By `Type.field`. What says nothing of calls or lengths is not in it. */
export type PriceList = ReadonlyMap<string, FieldPrice>;

const read = new WeakMap<GraphQLSchema, PriceList>();

export function priceListOf(schema: GraphQLSchema): PriceList {
  const known = read.get(schema);
  if (known !== undefined) return known;
  const list = new Map<string, FieldPrice>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const price = priceOf(schema, field);
      if (price.costs.length > 0 || price.length !== null) list.set(`${type.name}.${field.name}`, price);
    }
  }
  read.set(schema, list);
  return list;
}

function priceOf(schema: GraphQLSchema, { astNode }: GraphQLField<unknown, unknown>): FieldPrice {
  const cost = schema.getDirective('upstream');
  const size = schema.getDirective('listSize');
  const known = schema.getDirective('knownSize');
  if (cost == null || size == null || known == null) throw new Error('the schema does not define what prices are');
  if (astNode == null) return { costs: [], length: null };
  const costs = (astNode.directives ?? [])
    .filter(({ name }) => name.value === cost.name)
    .map((node) => upstream.parse(getArgumentValues(cost, node)));
  const given = getDirectiveValues(size, astNode);
  const counted = getDirectiveValues(known, astNode);
  const says = given !== undefined || counted !== undefined;
  return {
    costs,
    length: says
      ? { ...listSize.parse(given ?? {}), known: counted === undefined ? null : knownSize.parse(counted).of }
      : null,
  };
}
