/**
 * What a document may ask at most. Checked after parsing and before validation, since the engine's own
 * validation takes quadratic time where one field is repeated.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Characters of a document. */
export const MAX_DOCUMENT_LENGTH = 64 * 1024;

const LIMITS = {
  /** Fields within fields. */
  depth: 16,
  /** Selected fields, fragments counted wherever they are spread. */
  fields: 1_000,
  /** The same answer name in one selection, through fragments too, since they are compared with each other all the same. */
  repeats: 10,
};

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly repeats: number;
  /** How often each answer name stands in the selection itself. */
  readonly names: ReadonlyMap<string, number>;
}
const NOTHING: Size = { depth: 0, fields: 0, repeats: 0, names: new Map() };

/** What is too much about a document, in words; null when nothing is. */
export function excessOf(document: DocumentNode): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Size>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const { depth, fields, repeats } = measure(definition.selectionSet, fragments, measured);
    if (depth > LIMITS.depth) return `The document is ${depth} levels deep; ${LIMITS.depth} are allowed.`;
    if (fields > LIMITS.fields) return `The document selects more than ${LIMITS.fields} fields.`;
    if (repeats > LIMITS.repeats) return `The document repeats a field more than ${LIMITS.repeats} times in one place.`;
  }
  return null;
}

/**
 * Each fragment is measured once, and nothing is added up beyond the limit of fields, so a document of nested
 * spreads costs no more than its length allows.
 */
function measure(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Size>,
): Size {
  const names = new Map<string, number>();
  let [depth, fields, repeats] = [0, 0, 0];
  for (const selection of selectionSet.selections) {
    const size = measureSelection(selection, fragments, measured);
    depth = Math.max(depth, size.depth);
    fields += size.fields;
    repeats = Math.max(repeats, size.repeats);
    if (fields > LIMITS.fields) break;
    for (const [name, count] of size.names) {
      const sum = (names.get(name) ?? 0) + count;
      names.set(name, sum);
      repeats = Math.max(repeats, sum);
    }
  }
  return { depth, fields, repeats, names };
}

function measureSelection(
  selection: SelectionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Size>,
): Size {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, fragments, measured);
  if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, fragments, measured);
  const inner = selection.selectionSet ? measure(selection.selectionSet, fragments, measured) : NOTHING;
  return {
    depth: 1 + (INTROSPECTION.has(selection.name.value) ? 0 : inner.depth),
    fields: 1 + inner.fields,
    repeats: inner.repeats,
    names: new Map([[(selection.alias ?? selection.name).value, 1]]),
  };
}

/** Deep by nature, bounded by the engine, and asked for by every tool. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

function measureFragment(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Size>,
): Size {
  const known = measured.get(name);
  if (known !== undefined) return known;
  measured.set(name, NOTHING); // a cycle is validation's finding; here it only must end
  const fragment = fragments.get(name);
  const size = fragment ? measure(fragment.selectionSet, fragments, measured) : NOTHING;
  measured.set(name, size);
  return size;
}
