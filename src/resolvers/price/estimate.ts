/**
 * What a document takes at Zoho, reckoned before it is run: from the directives of the schema, the arguments, and what
 * the gateway knows of sizes. A field below lists is taken as often as these can be long together; what is shared is
 * taken once.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { factorOf, idsIn, isShared, sliceOf } from './factors.ts';
import {
  type FieldPrice,
  type KnownSize,
  type ListLength,
  type PriceList,
  priceListOf,
  type UpstreamCost,
} from './price-list.ts';
import { fieldsOf, type Selecting } from './selection.ts';
import type { Needs, Sizes } from './sizes.ts';

/** A list above a field: how many it can hold, and by which argument. */
export interface Multiplier {
  readonly size: number;
  /** What there are that many of, for example `messages`. */
  readonly what: string;
  /** The argument to make it smaller by, for example `first`; null when there is none. */
  readonly by: string | null;
}

export interface PricedField {
  readonly path: string;
  /** For example `Account.folders`. */
  readonly field: string;
  readonly operations: readonly string[];
  readonly most: number;
  readonly multipliers: readonly Multiplier[];
  /** Calls for each of what is multiplied. */
  readonly each: number;
  /** What there is one of it for, whatever is multiplied; null for what nothing shares. */
  readonly sharedBy: 'mailbox' | 'organisation' | null;
}

export interface Estimate {
  readonly most: number;
  readonly least: number;
  /** The dearest first; without what takes no call. */
  readonly fields: readonly PricedField[];
}

export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** As coerced by the engine. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation: OperationDefinitionNode;
}

/** Of a list of which nothing is said. */
const UNSAID = 50;

/** Throws the engine's errors for arguments that are wrong. */
export function estimate(question: Question, sizes: Sizes): Estimate {
  return new Walk(question, sizes, false).estimate();
}

/** What has to be known before the price can be. */
export function needsOf(question: Question): Needs {
  const needed = new Set<KnownSize>();
  const ids = new Set<string>();
  const idOf = (id: string) => {
    ids.add(id);
    return null;
  };
  const sizeOf = (what: KnownSize) => {
    needed.add(what);
    return null;
  };
  new Walk(question, { idOf, sizeOf }, true).estimate();
  return { sizes: needed, ids };
}

/** What a field takes itself, in one place. */
interface Line extends PricedField {
  readonly least: number;
  /** Names the calls that others may have taken already; null for calls of its own. */
  readonly shared: string | null;
}

/** How often the object of a selection can be there, and how often it is at least. */
interface Place {
  readonly path: readonly string[];
  readonly multipliers: readonly Multiplier[];
  readonly atLeast: number;
}

/** A length that was said above: `first` of a connection is the length of its `nodes`. */
interface Sized {
  readonly fields: readonly string[];
  readonly length: Multiplier;
}

const product = (multipliers: readonly Multiplier[]) => multipliers.reduce((so, { size }) => so * size, 1);

/** An organisation is known by a mailbox of it; there are no more of them than of those. */
const roomOf = ({ sharedBy, each }: PricedField, mailboxes: number | null) =>
  (mailboxes ?? UNSAID) * (sharedBy === 'organisation' ? each : 1);

class Walk {
  readonly #question: Question;
  readonly #sizes: Sizes;
  readonly #prices: PriceList;
  readonly #selecting: Selecting;
  /** While nothing is known of ids, each may lead anywhere. */
  readonly #anywhere: boolean;

  constructor(question: Question, sizes: Sizes, anywhere: boolean) {
    const { schema, document, variables } = question;
    this.#question = question;
    this.#sizes = sizes;
    this.#anywhere = anywhere;
    this.#prices = priceListOf(schema);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    this.#selecting = { schema, fragments, variables };
  }

  estimate(): Estimate {
    const { schema, operation } = this.#question;
    const root = schema.getRootType(operation.operation);
    if (root == null) return { most: 0, least: 0, fields: [] };
    const place = { path: [], multipliers: [], atLeast: 1 };
    // What one mutation has read another may have changed: only what stands below one field shares.
    const isMutation = operation.operation === 'mutation';
    const scopes = isMutation
      ? [...fieldsOf(root, [operation.selectionSet], this.#selecting).values()].map((nodes) =>
          this.#field(root, nodes, place, null),
        )
      : [this.#object(root, [operation.selectionSet], place, null)];
    const summed = scopes.map((lines) => this.#sum(lines));
    return {
      most: summed.reduce((sum, { most }) => sum + most, 0),
      least: summed.reduce((sum, { least }) => sum + least, 0),
      fields: summed.flatMap(({ fields }) => fields).sort((a, b) => b.most - a.most),
    };
  }

  /** Each mailbox is asked once for what is shared; whoever comes first pays. */
  #sum(lines: readonly Line[]): Estimate {
    const mailboxes = lines.some(({ shared }) => shared !== null) ? this.#sizes.sizeOf('MAILBOXES') : null;
    const left = new Map<string, number>();
    const leasts = new Map<string, number>();
    const fields: PricedField[] = [];
    let least = 0;
    for (const { shared, least: own, ...line } of lines) {
      const room = shared === null ? line.most : (left.get(shared) ?? roomOf(line, mailboxes));
      const most = Math.min(line.most, room);
      if (shared === null) least += own;
      else {
        left.set(shared, room - most);
        leasts.set(shared, Math.max(leasts.get(shared) ?? 0, Math.min(own, mailboxes ?? own)));
      }
      if (most > 0) fields.push({ ...line, most });
    }
    for (const shared of leasts.values()) least += shared;
    return { most: fields.reduce((sum, field) => sum + field.most, 0), least, fields };
  }

  #object(type: GraphQLObjectType, sets: readonly SelectionSetNode[], place: Place, sized: Sized | null): Line[] {
    const taken = new Set<string>();
    const lines: Line[] = [];
    for (const nodes of fieldsOf(type, sets, this.#selecting).values()) {
      for (const line of this.#field(type, nodes, place, sized, taken)) lines.push(line);
    }
    return lines;
  }

  /** One object of several types: what it takes at most is that of the dearest; what is shared any of them may take. */
  #oneOf(
    types: readonly GraphQLObjectType[],
    sets: readonly SelectionSetNode[],
    place: Place,
    sized: Sized | null,
  ): Line[] {
    const [only, ...more] = types;
    if (only === undefined) return [];
    if (more.length === 0) return this.#object(only, sets, place, sized);
    const kinds = types.map((type) => this.#object(type, sets, { ...place, atLeast: 0 }, sized));
    const own = (lines: readonly Line[]) =>
      lines.reduce((sum, { shared, most }) => sum + (shared === null ? most : 0), 0);
    const dearest = kinds.reduce((best, lines) => (own(lines) > own(best) ? lines : best));
    return [
      ...dearest,
      ...kinds
        .filter((lines) => lines !== dearest)
        .flat()
        .filter(({ shared }) => shared !== null),
    ];
  }

  #field(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    place: Place,
    sized: Sized | null,
    taken = new Set<string>(),
  ): Line[] {
    const [node] = nodes;
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined) return []; // introspection
    const price = this.#prices.get(`${type.name}.${field.name}`);
    const args = getArgumentValues(field, node, this.#question.variables);
    const path = [...place.path, (node.alias ?? node.name).value];
    const lines = (price?.costs ?? []).flatMap((cost) =>
      this.#line(cost, `${type.name}.${field.name}`, args, { ...place, path }, taken),
    );
    const below = getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (!isCompositeType(below) || sets.length === 0) return lines;
    const length = price?.length == null ? null : this.#length(price.length, field, args);
    const child = { path, ...this.#below(type.name, field, place, sized, price, length) };
    const types = this.#typesOf(below, price, args);
    const fieldsSized = price?.length?.sizedFields;
    const isSized = length !== null && fieldsSized != null;
    return [...lines, ...this.#oneOf(types, sets, child, isSized ? { fields: fieldsSized, length } : null)];
  }

  #line(
    cost: UpstreamCost,
    field: string,
    args: Readonly<Record<string, unknown>>,
    place: Place,
    taken: Set<string>,
  ): Line[] {
    const operations = cost.op;
    const factor = factorOf(cost, args, this.#sizes);
    const name = operations.join(' ');
    if (factor === 0 || cost.per === 'JOB') return [];
    // Fields of one object that take the same call take it once.
    if (cost.per === 'OBJECT' && taken.has(name)) return [];
    if (cost.per === 'OBJECT') taken.add(name);
    const each = cost.most * factor;
    return [
      {
        path: place.path.join('.'),
        field,
        operations,
        each,
        multipliers: place.multipliers,
        most: each * product(place.multipliers),
        least: cost.least * factor * place.atLeast,
        sharedBy: cost.per === 'MAILBOX' ? 'mailbox' : cost.per === 'ORGANISATION' ? 'organisation' : null,
        shared: isShared(cost.per) ? name : null,
      },
    ];
  }

  /** How often what a field returns is there. */
  #below(
    of: string,
    { name, type }: GraphQLField<unknown, unknown>,
    { multipliers, atLeast }: Place,
    sized: Sized | null,
    price: FieldPrice | undefined,
    own: Multiplier | null,
  ): Omit<Place, 'path'> {
    const sure = isNonNullType(type) ? atLeast : 0;
    if (!isListType(getNullableType(type))) return { multipliers, atLeast: sure };
    const said = sized?.fields.includes(name) === true ? sized.length : price?.length?.sizedFields == null ? own : null;
    const length = said ?? { size: UNSAID, what: name, by: null };
    const isExact = of === 'Viewer' && name === 'accounts';
    return { multipliers: [...multipliers, length], atLeast: isExact ? sure * length.size : 0 };
  }

  #length(
    length: ListLength,
    { name }: GraphQLField<unknown, unknown>,
    args: Readonly<Record<string, unknown>>,
  ): Multiplier {
    const slice = sliceOf(length, args);
    if (slice !== null) return { size: slice.size, what: name, by: slice.by };
    const known = length.known === null ? null : this.#sizes.sizeOf(length.known);
    return { size: known ?? length.assumedSize ?? UNSAID, what: name, by: null };
  }

  /** An id says of which type its object is. */
  #typesOf(
    type: GraphQLCompositeType,
    price: FieldPrice | undefined,
    args: Readonly<Record<string, unknown>>,
  ): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    const possible = this.#question.schema.getPossibleTypes(type);
    const ids = idsIn(price?.costs ?? [], args);
    if (ids.length === 0 || this.#anywhere) return possible;
    const named: ReadonlySet<string> = new Set(ids.flatMap((id) => this.#sizes.idOf(id)?.type ?? []));
    return possible.filter(({ name }) => named.has(name));
  }
}
