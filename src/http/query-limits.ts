/**
 * What a document may ask at most. Checked after parsing and before validation, since the engine's own
 * validation takes quadratic time where one field is repeated.
 */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** Characters of a document. */
export const MAX_DOCUMENT_LENGTH = 64 * 1024;

const LIMITS = {
  /** Fields within fields. */
  depth: 16,
  /** Selected fields, fragments counted wherever they are spread. */
  fields: 1_000,
  /** The same answer name side by side in one selection. */
  repeats: 10,
};

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly repeats: number;
}
const NOTHING: Size = { depth: 0, fields: 0, repeats: 0 };

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

/** Each fragment is measured once, so a document of nested spreads costs no more than its length. */
function measure(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measured: Map<string, Size>,
): Size {
  let total = NOTHING;
  const names = new Map<string, number>();
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const repeats = (names.get(name) ?? 0) + 1;
      names.set(name, repeats);
      // Introspection is deep by nature, bounded by the schema, and asked for by every tool.
      const inner =
        selection.selectionSet && !selection.name.value.startsWith('__')
          ? measure(selection.selectionSet, fragments, measured)
          : NOTHING;
      total = beside(total, {
        depth: inner.depth + 1,
        fields: inner.fields + 1,
        repeats: Math.max(repeats, inner.repeats),
      });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      total = beside(total, measure(selection.selectionSet, fragments, measured));
    } else {
      total = beside(total, measureFragment(selection.name.value, fragments, measured));
    }
  }
  return total;
}

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

function beside(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    repeats: Math.max(one.repeats, other.repeats),
  };
}
