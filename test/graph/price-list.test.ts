/** What the directives say of lists is complete: nothing that takes calls stands below a list of unsaid length. */
import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../src/resolvers/index.ts';
import { priceListOf } from '../../src/resolvers/price/price-list.ts';

const schema = createSchema();
const list = priceListOf(schema);
const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));

/** The objects that a field can lead to. */
function below(type: unknown): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
}

/** Types below which something takes calls. */
function leading(): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const type of types as GraphQLObjectType[]) {
      const leads = Object.values(type.getFields()).some(
        (field) =>
          (list.get(`${type.name}.${field.name}`)?.costs.length ?? 0) > 0 ||
          below(getNamedType(field.type)).some(({ name }) => found.has(name)),
      );
      if (leads) found.add(type.name);
    }
  }
  return found;
}

test('says how long each list can be below which something takes calls', () => {
  const leads = leading();
  const fields = (types as GraphQLObjectType[]).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, at: `${type.name}.${field.name}` })),
  );
  const saysOf = (at: string, name: string) => list.get(at)?.length?.sizedFields?.includes(name) === true;
  const lists = fields.filter(
    ({ field }) =>
      isListType(getNullableType(field.type)) && below(getNamedType(field.type)).some(({ name }) => leads.has(name)),
  );
  const unsaid = lists.filter(({ type, field, at }) => {
    const own = list.get(at)?.length;
    if (own != null && own.sizedFields == null) return false;
    const above = fields.filter((one) => below(getNamedType(one.field.type)).includes(type));
    return !above.every((one) => saysOf(one.at, field.name));
  });
  expect(lists.length).toBeGreaterThan(20);
  expect(unsaid.map(({ at }) => at)).toEqual([]);
});
