/** Objects that the reference puts together of several: made one, so that it can be said what is in none of them. */

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const PREFIX = '#/components/schemas/';

/** The same schema, anywhere in it; what is more than objects put together stays as it is. */
export function withWholeObjects(schema: unknown, components: Schema): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withWholeObjects(one, components));
  if (!isSchema(schema)) return schema;
  const whole = Array.isArray(schema.allOf) ? joined(schema, schema.allOf, components) : schema;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, withWholeObjects(value, components)]));
}

function joined({ allOf, ...rest }: Schema, parts: readonly unknown[], components: Schema): Schema {
  const objects = parts.map((part) => objectOf(part, components));
  const known = objects.filter((one) => one !== null);
  if (known.length < objects.length) return { ...rest, allOf };
  return {
    ...rest,
    type: 'object',
    properties: Object.assign({}, ...known.map(({ properties }) => properties)),
    required: [...new Set(known.flatMap(({ required }) => (Array.isArray(required) ? required : [])))],
  };
}

/** Null for what is no plain object. */
function objectOf(part: unknown, components: Schema): Schema | null {
  if (!isSchema(part)) return null;
  if (typeof part.$ref === 'string') return objectOf(components[part.$ref.slice(PREFIX.length)], components);
  const whole = Array.isArray(part.allOf) ? joined(part, part.allOf, components) : part;
  return whole.type === 'object' && isSchema(whole.properties) ? whole : null;
}
