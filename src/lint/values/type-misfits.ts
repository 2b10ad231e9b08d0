import { didYouMean } from '../../findings/did-you-mean.js';
import type { Value } from '../../template/evaluate/value.js';
import type { Expression, ObjectExpression, ObjectItem } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';
import { attributeTypes, type AttributeType, fitsType } from './variable-type.js';

/** A part of a value that is not of its part of the type. */
export interface Misfit {
  /** From the value to that part: `[0].cidr`; empty for the whole. */
  path: string;
  span: Expression['span'];
  /** What is required there, where the part is of another type. */
  type?: Expression;
  /** The attribute that the part lacks. */
  missing?: string;
  /** An attribute that the type does not have: Terraform drops it. */
  extra?: string;
  /** The attribute that was probably meant by `extra`. */
  meant?: string;
}

/** Compares a value with its type. Of what the items of a list have in common, the first is listed. */
export function misfitsOf(
  expression: Expression,
  type: Expression,
  valueOf: (part: Expression) => Value,
): Misfit[] {
  const seen = new Set<string>();
  return inPart(expression, type, '', valueOf).filter(({ extra, missing, path, type: required }) => {
    const key = [path.replaceAll(/\[[^[\]]*\]/g, '[]'), required?.span.start, missing, extra].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inPart(
  expression: Expression,
  type: Expression,
  path: string,
  valueOf: (part: Expression) => Value,
): Misfit[] {
  const [inner] = type.kind === 'call' ? type.arguments : [];
  const name = type.kind === 'call' ? type.name : undefined;
  if (inner && expression.kind === 'tuple') {
    if (name === 'list' || name === 'set')
      return expression.items.flatMap((item, at) => inPart(item, inner, `${path}[${at}]`, valueOf));
    if (name === 'tuple' && inner.kind === 'tuple' && inner.items.length === expression.items.length)
      return expression.items.flatMap((item, at) =>
        inPart(item, inner.items[at]!, `${path}[${at}]`, valueOf),
      );
  }

  if (inner && expression.kind === 'object') {
    const required = attributeTypes(type);
    if (required) return inObject(expression, required, path, valueOf);
    if (name === 'map')
      return expression.items.flatMap(({ key, value }) =>
        inPart(value, inner, `${path}[${JSON.stringify(literalString(key) ?? '…')}]`, valueOf),
      );
  }

  return fitsType(valueOf(expression), type) ? [] : [{ path, span: expression.span, type }];
}

function inObject(
  { items, span }: ObjectExpression,
  required: AttributeType[],
  path: string,
  valueOf: (part: Expression) => Value,
): Misfit[] {
  const given = new Map<string, ObjectItem>();
  for (const item of items) {
    const name = literalString(item.key);
    if (name === undefined) return [];
    given.set(name, item);
  }

  const absent = required.filter(({ name }) => !given.has(name));
  const extras = [...given.keys()].filter((name) => !required.some((attribute) => attribute.name === name));
  const found: Misfit[] = [];
  for (const { name, type } of required) {
    const item = given.get(name);
    if (item) found.push(...inPart(item.value, type, path === '' ? name : `${path}.${name}`, valueOf));
  }

  for (const { isOptional, name } of absent) {
    const extra = extras.find(
      (one) =>
        didYouMean(
          one,
          absent.map((attribute) => attribute.name),
        ) === name,
    );
    const missing = isOptional ? undefined : name;
    if (extra !== undefined)
      found.push({ path, span: given.get(extra)!.key.span, missing, extra, meant: name });
    else if (missing !== undefined) found.push({ path, span, missing });
  }

  return found;
}
