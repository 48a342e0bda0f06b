import { REQUIREMENT_SHAPE, SCHEME_SHAPE, WINDOW_SHAPE, type Shape } from './shapes';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of a scheme, made from what `readScheme` checks. How parts fit together it cannot say. */
export function schemeJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Promotion scheme',
    ...schemaOf(SCHEME_SHAPE),
    $defs: { window: schemaOf(WINDOW_SHAPE), requirement: schemaOf(REQUIREMENT_SHAPE) },
  };
}

type Of<K extends Shape['is']> = Extract<Shape, { is: K }>;
type Schemas = { [K in Shape['is']]: (shape: Of<K>) => JsonSchema };

function schemaOf(shape: Shape): JsonSchema {
  return (SCHEMAS[shape.is] as (shape: Shape) => JsonSchema)(shape);
}

const TEXT: JsonSchema = { type: 'string', minLength: 1, maxLength: 300 };
const OR_NULL = { type: 'null' };

const SCHEMAS: Schemas = {
  integer: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max }),
  boolean: () => ({ type: 'boolean' }),
  text: () => TEXT,
  code: () => ({ type: 'string', maxLength: 60, pattern: '^[a-z0-9]+(?:[.-][a-z0-9]+)*$' }),
  choice: ({ of }) => ({ enum: of }),
  choices: ({ of }) => ({ type: 'array', items: { enum: of }, minItems: 1, uniqueItems: true }),
  reference: () => ({ anyOf: [TEXT, OR_NULL] }),
  named: () => objectOf({ 'zh-CN': { is: 'text' }, en: { is: 'text' } }),
  nullable: ({ of }) => ({ anyOf: [schemaOf(of), OR_NULL] }),
  list: ({ of, min, max }) => ({ type: 'array', items: schemaOf(of), minItems: min, maxItems: max }),
  object: ({ fields }) => objectOf(fields),
  kinds: ({ of }) => ({ oneOf: Object.entries(of).map(([kind, fields]) => objectOf(fields, kind)) }),
  window: () => ({ $ref: '#/$defs/window' }),
  requirement: () => ({ $ref: '#/$defs/requirement' }),
};

function objectOf(fields: Readonly<Record<string, Shape>>, kind?: string): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name, schemaOf(shape)]),
  );
  return {
    type: 'object',
    properties: kind === undefined ? properties : { kind: { const: kind }, ...properties },
    required: [...(kind === undefined ? [] : ['kind']), ...Object.keys(fields)],
    additionalProperties: false,
  };
}
