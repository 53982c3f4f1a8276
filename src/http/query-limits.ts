/** What a document may ask at most, checked before anything runs. */
import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

export interface QueryLimits {
  /** Fields within fields. */
  readonly depth: number;
  /** Selected fields, fragments counted wherever they are spread. */
  readonly fields: number;
}

export const QUERY_LIMITS: QueryLimits = { depth: 16, fields: 1_500 };
/** Characters of a document. */
export const MAX_DOCUMENT_LENGTH = 64 * 1024;

interface Size {
  readonly depth: number;
  readonly fields: number;
}
const NOTHING: Size = { depth: 0, fields: 0 };

export function limitQuerySize(limits: QueryLimits) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const size = measure(operation.selectionSet, context, new Map());
      const over =
        size.depth > limits.depth
          ? `is ${size.depth} levels deep; ${limits.depth} are allowed`
          : size.fields > limits.fields
            ? `selects more than ${limits.fields} fields`
            : null;
      if (over === null) return;
      context.reportError(
        new GraphQLError(`The document ${over}.`, { nodes: [operation], extensions: { code: 'QUERY_TOO_LARGE' } }),
      );
    },
  });
}

/** Each fragment is measured once, so a document of nested spreads costs no more than its length. */
function measure(selections: SelectionSetNode, context: ValidationContext, fragments: Map<string, Size>): Size {
  let total = NOTHING;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      // Introspection is deep by nature, bounded by the schema, and asked for by every tool.
      if (selection.name.value.startsWith('__')) continue;
      const inner = selection.selectionSet ? measure(selection.selectionSet, context, fragments) : NOTHING;
      total = beside(total, { depth: inner.depth + 1, fields: inner.fields + 1 });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      total = beside(total, measure(selection.selectionSet, context, fragments));
    } else {
      total = beside(total, measureFragment(selection.name.value, context, fragments));
    }
  }
  return total;
}

function measureFragment(name: string, context: ValidationContext, fragments: Map<string, Size>): Size {
  const known = fragments.get(name);
  if (known !== undefined) return known;
  fragments.set(name, NOTHING); // a cycle is another rule's finding; here it only must end
  const fragment = context.getFragment(name);
  const size = fragment ? measure(fragment.selectionSet, context, fragments) : NOTHING;
  fragments.set(name, size);
  return size;
}

function beside(one: Size, other: Size): Size {
  return { depth: Math.max(one.depth, other.depth), fields: one.fields + other.fields };
}
