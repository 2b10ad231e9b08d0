/** A member of a request or an answer, as KooGallery's tables state it. */
export interface Field {
  readonly name: string;
  readonly type: 'array' | 'number' | 'object' | 'string';
  readonly required: boolean;
  /** Characters at most. */
  readonly max?: number;
  readonly values?: readonly string[];
  /** Of an object, or of each object in an array. */
  readonly fields?: readonly Field[];
}

type ValueOf<F extends Field> = F extends { readonly values: ReadonlyArray<infer Value> }
  ? Value
  : F extends { readonly fields: infer Fields extends readonly Field[] }
    ? F['type'] extends 'array'
      ? Array<MembersOf<Fields>>
      : MembersOf<Fields>
    : F['type'] extends 'number'
      ? number
      : string;

/** The type of what has these fields. */
export type MembersOf<Fields extends readonly Field[]> = {
  [F in Fields[number] as F['required'] extends true ? F['name'] : never]: ValueOf<F>;
} & { [F in Fields[number] as F['required'] extends true ? never : F['name']]?: ValueOf<F> };

/** What is wrong with a member. `path` is its name, in an array with its place: `info[0].instanceId`. */
export interface FieldProblem {
  path: string;
  kind: 'length' | 'missing' | 'type' | 'value';
}

/** What of a body is not as its fields state. Members that no table has are no problem: tables grow. */
export function checkFields(body: object, fields: readonly Field[], at = ''): FieldProblem[] {
  return fields.flatMap((field) => {
    const value = (body as Record<string, unknown>)[field.name];
    const path = `${at}${field.name}`;
    if (value === undefined || value === null || value === '')
      return field.required ? [{ kind: 'missing' as const, path }] : [];
    if (!isOfType(value, field.type)) return [{ kind: 'type' as const, path }];
    return valueProblems(value, field, path);
  });
}

function valueProblems(value: unknown, field: Field, path: string): FieldProblem[] {
  const { fields, max, values } = field;
  if (max !== undefined && String(value).length > max) return [{ kind: 'length', path }];
  if (values && !values.includes(String(value))) return [{ kind: 'value', path }];
  if (!fields) return [];
  if (!Array.isArray(value)) return checkFields(value as object, fields, `${path}.`);
  return value.flatMap((item: unknown, index) =>
    isOfType(item, 'object')
      ? checkFields(item as object, fields, `${path}[${index}].`)
      : [{ kind: 'type' as const, path: `${path}[${index}]` }],
  );
}

function isOfType(value: unknown, type: Field['type']): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** The same as JSON Schema. */
export function schemaOf(fields: readonly Field[]): object {
  return {
    type: 'object',
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
  };
}

function propertyOf({ fields, max, type, values }: Field): object {
  if (type === 'object' && fields) return schemaOf(fields);
  if (type === 'array' && fields) return { type, items: schemaOf(fields) };
  const isText = type === 'string' && max !== undefined;
  return { type, ...(isText && { maxLength: max }), ...(values && { enum: values }) };
}
