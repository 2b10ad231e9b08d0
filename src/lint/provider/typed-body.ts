import { type FieldSchema, isObjectSchema, type ObjectSchema } from '../../catalog/type-schema.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Attribute, Block, Body, Expression, Label, ObjectExpression } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';

/** How an author gave an argument: `x = …`, `x { … }` or `dynamic "x" { … }`. */
export type Form = 'argument' | 'block' | 'dynamic';

/** One argument or block of a body, with what the provider says about it. */
export interface Use {
  name: string;
  /** Nothing when the type does not have it. */
  field?: FieldSchema;
  form: Form;
  /** Of its name: where a finding about it points. */
  nameSpan: Span;
  /** Labels of a block that must not have any. */
  labels?: Label[];
  /** Of an argument. */
  value?: Expression;
  /** What is inside it: of a block one, of a list of objects one an object. */
  bodies: TypedBody[];
}

/** A body of a resource or data source, with its schema. */
export interface TypedBody {
  schema: ObjectSchema;
  source: SourceText;
  /** `resource.huaweicloud_vpc_eip.main.bandwidth`. */
  address: string;
  /** Where a finding about what is missing points. */
  headSpan: Span;
  uses: Use[];
  /** What Terraform itself accepts here in that form and the author has not given; only of a whole resource or data source. */
  ofTerraform?(form: Form): string[];
}

/** Terraform's own, which every resource and data source has. */
const META = new Set(['count', 'depends_on', 'for_each', 'provider']);
/** In JSON a block of the provider's is an argument like the others. */
const META_IN_JSON = new Set([...META, 'timeouts']);
const META_BLOCKS = new Set(['connection', 'lifecycle', 'provisioner', 'timeouts']);

/** Most arguments have nothing inside. */
const NONE: TypedBody[] = [];

/** Pairs the body of a resource or data source with its schema; `address` and `headSpan` are the block's. */
export function typedBody(
  body: Body,
  schema: ObjectSchema,
  { file, headSpan }: Block,
  address: string,
): TypedBody {
  const typed = bodyOf(body, schema, { address, headSpan, source: file.source });
  const isJson = file.syntax === 'json';
  // Asked for every argument that the type does not know.
  const open = new Map<Form, string[]>();
  typed.ofTerraform = (form) => {
    let names = open.get(form);
    if (!names) open.set(form, (names = openToTerraform(body, form, isJson)));
    return names;
  };

  const argumentsOfAll = isJson ? META_IN_JSON : META;
  typed.uses = typed.uses.filter(
    ({ form, name }) =>
      !(form === 'argument' ? argumentsOfAll : META_BLOCKS).has(name) || typed.schema.properties[name],
  );
  return typed;
}

function openToTerraform({ attributes, blocks }: Body, form: Form, isJson: boolean): string[] {
  const given = new Set([...attributes.map(({ name }) => name), ...blocks.map(({ type }) => type)]);
  // In JSON blocks are properties, too.
  const ofBlocks = isJson ? 'argument' : 'block';
  const all = [...(form === 'argument' ? META : []), ...(form === ofBlocks ? META_BLOCKS : [])];
  return all.filter((name) => !given.has(name));
}

type Place = Pick<TypedBody, 'address' | 'headSpan' | 'source'>;

function bodyOf(body: Body, schema: ObjectSchema, place: Place): TypedBody {
  const uses = body.attributes.map((attribute) => argumentUse(attribute, schema, place));
  for (const block of body.blocks) {
    const use = blockUse(block, schema, place);
    if (use) uses.push(use);
  }

  const { address, headSpan, source } = place;
  return { address, headSpan, schema, source, uses };
}

function argumentUse({ name, nameSpan, value }: Attribute, schema: ObjectSchema, place: Place): Use {
  const field = own(schema, name);
  return {
    bodies: bodiesIn(value, field, place, name, nameSpan),
    field,
    form: 'argument',
    name,
    nameSpan,
    value,
  };
}

/** A `dynamic` block is any number of blocks; what one of them holds is in its `content`. */
function blockUse(block: Block, schema: ObjectSchema, place: Place): Use | undefined {
  if (block.type !== 'dynamic') {
    const use = blockNamed(block.type, 'block', block.typeSpan, block.body);
    return block.labels.length > 0 ? { ...use, labels: block.labels } : use;
  }

  const [label] = block.labels;
  const content = block.body.blocks.find(({ type }) => type === 'content');
  return label && blockNamed(label.text, 'dynamic', label.span, content?.body);

  function blockNamed(name: string, form: Form, nameSpan: Span, body?: Body): Use {
    const field = own(schema, name);
    const items = field?.items;
    const inner = { ...place, address: `${place.address}.${name}`, headSpan: nameSpan };
    const bodies = body && items && isObjectSchema(items) ? [bodyOf(body, items, inner)] : [];
    return { bodies, field, form, name, nameSpan };
  }
}

/** The objects that an argument's value is made of, where it is written out: one object, or a list of them. */
function bodiesIn(
  value: Expression,
  field: FieldSchema | undefined,
  around: Place,
  name: string,
  headSpan: Span,
): TypedBody[] {
  const items = field?.items;
  if (!items || !isObjectSchema(items)) return NONE;
  const place = { address: `${around.address}.${name}`, headSpan, source: around.source };
  const objects = value.kind === 'tuple' ? value.items : [value];
  return objects.filter((item) => item.kind === 'object').map((item) => objectBody(item, items, place));
}

function objectBody({ items, span }: ObjectExpression, schema: ObjectSchema, place: Place): TypedBody {
  const uses = items.flatMap(({ key, value }): Use[] => {
    const name = literalString(key);
    if (name === undefined || name === '//') return [];
    const field = own(schema, name);
    const nameSpan = withoutQuotes(key.span, place.source);
    const bodies = bodiesIn(value, field, place, name, nameSpan);
    return [{ bodies, field, form: 'argument', name, nameSpan, value }];
  });
  return { ...place, headSpan: { end: span.start + 1, start: span.start }, schema, uses };
}

/** Of the text inside, where it is in quotes. */
export function withoutQuotes(span: Span, { text }: SourceText): Span {
  return text[span.start] === '"' ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** A name such as `constructor` is a name like any other. */
function own(schema: ObjectSchema, name: string): FieldSchema | undefined {
  return Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
}

/** What messages call a body: its type, and the path of the block in it, `''` for all of the resource or data source. */
export interface BodyName {
  type: string;
  /** `bandwidth` of `resource.huaweicloud_vpc_eip.main.bandwidth`. */
  block: string;
}

export function bodyName(
  body: TypedBody,
  { body: whole, type }: { body?: TypedBody; type: string },
): BodyName {
  return { type, block: body === whole ? '' : body.address.split('.').slice(3).join('.') };
}
