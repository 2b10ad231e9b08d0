import type {
  BinaryExpression,
  CallExpression,
  Expression,
  ForExpression,
  TemplateExpression,
} from '../model.js';
import { callFunction, canCall } from './call-function.js';
import { boundedValue } from './bounded-value.js';
import { isEqual, isObjectValue, toBool, toNumber, toText, UNKNOWN, type Value } from './value.js';

/** The value of `var.NAME`, `local.NAME`, or of a loop variable; UNKNOWN for everything else. */
export type LookUp = (root: string, name?: string) => Value;

/** A constant expression is short; what is deeper is left to Terraform. */
const MAX_DEPTH = 64;
/** A `for` over more than this is left to Terraform. */
const MAX_ITERATIONS = 10_000;
/** UTF-16 units; a longer text is left to Terraform. */
const MAX_TEXT_CHARACTERS = 400_000;

/**
 * The value of an expression as far as it is known before Terraform runs. It never throws and never guesses: what
 * depends on a resource, on the buyer, or on a function that is not implemented here is UNKNOWN.
 */
export function evaluate(expression: Expression, lookUp: LookUp, depth = 0): Value {
  if (depth > MAX_DEPTH) return UNKNOWN;
  return boundedValue(unboundedValue(expression, lookUp, depth));
}

function unboundedValue(expression: Expression, lookUp: LookUp, depth: number): Value {
  const inner = (part: Expression): Value => evaluate(part, lookUp, depth + 1);
  switch (expression.kind) {
    case 'literal': {
      return expression.value;
    }

    case 'template': {
      return templateValue(expression, inner);
    }

    case 'tuple': {
      return expression.items.map((item) => inner(item));
    }

    case 'object': {
      const pairs = expression.items.map(({ key, value }) => [toText(inner(key)), inner(value)] as const);
      return pairs.some(([key]) => key === undefined) ? UNKNOWN : Object.fromEntries(pairs);
    }

    case 'variable': {
      return lookUp(expression.name);
    }

    case 'member': {
      if (expression.object.kind === 'variable') {
        const found = lookUp(expression.object.name, expression.name);
        if (found !== UNKNOWN) return found;
      }

      return memberOf(inner(expression.object), expression.name);
    }

    case 'index': {
      const key = toText(inner(expression.index));
      return key === undefined ? UNKNOWN : memberOf(inner(expression.object), key);
    }

    case 'call': {
      return callValue(expression, inner);
    }

    case 'unary': {
      const operand = inner(expression.operand);
      const result = expression.operator === '!' ? toBool(operand) : toNumber(operand);
      if (result === undefined) return UNKNOWN;
      return typeof result === 'boolean' ? !result : -result;
    }

    case 'binary': {
      return binaryValue(expression.operator, inner(expression.left), inner(expression.right));
    }

    case 'conditional': {
      const condition = toBool(inner(expression.condition));
      if (condition === undefined) return UNKNOWN;
      return inner(condition ? expression.whenTrue : expression.whenFalse);
    }

    case 'for': {
      return forValue(expression, lookUp, depth);
    }

    case 'splat':
    case 'invalid': {
      return UNKNOWN;
    }
  }
}

function callValue(call: CallExpression, inner: (part: Expression) => Value): Value {
  if (call.expandFinal) return UNKNOWN;
  const [first] = call.arguments;
  if (call.name === 'can' && first) {
    if (first.kind !== 'call' || first.expandFinal) return inner(first) === UNKNOWN ? UNKNOWN : true;
    return canCall(
      first.name,
      first.arguments.map((argument) => inner(argument)),
    );
  }

  return callFunction(
    call.name,
    call.arguments.map((argument) => inner(argument)),
  );
}

function templateValue({ parts }: TemplateExpression, inner: (part: Expression) => Value): Value {
  let text = '';
  for (const part of parts) {
    const piece =
      part.kind === 'text'
        ? part.value
        : part.kind === 'interpolation'
          ? toText(inner(part.value))
          : undefined;
    if (piece === undefined || text.length > MAX_TEXT_CHARACTERS) return UNKNOWN;
    text += piece;
  }

  return text;
}

function memberOf(object: Value, name: string): Value {
  if (Array.isArray(object)) return object[Number(name)] ?? UNKNOWN;
  return isObjectValue(object) && Object.hasOwn(object, name) ? object[name]! : UNKNOWN;
}

function binaryValue(operator: BinaryExpression['operator'], left: Value, right: Value): Value {
  if (operator === '==' || operator === '!=') {
    const equal = isEqual(left, right);
    return equal === undefined ? UNKNOWN : equal === (operator === '==');
  }

  if (operator === '&&' || operator === '||') {
    const decided = operator === '||';
    const both = [toBool(left), toBool(right)];
    if (both.includes(decided)) return decided;
    return both.includes(undefined) ? UNKNOWN : !decided;
  }

  const a = toNumber(left);
  const b = toNumber(right);
  if (a === undefined || b === undefined) return UNKNOWN;
  return ARITHMETIC[operator](a, b);
}

const ARITHMETIC: Record<
  Exclude<BinaryExpression['operator'], '!=' | '&&' | '==' | '||'>,
  (a: number, b: number) => Value
> = {
  '%': (a, b) => (b === 0 ? UNKNOWN : a % b),
  '*': (a, b) => a * b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '/': (a, b) => (b === 0 ? UNKNOWN : a / b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function forValue(expression: ForExpression, lookUp: LookUp, depth: number): Value {
  const collection = evaluate(expression.collection, lookUp, depth + 1);
  const pairs: Array<[Value, Value]> = Array.isArray(collection)
    ? collection.map((item, index) => [index, item])
    : isObjectValue(collection)
      ? Object.entries(collection)
      : [];
  if (collection === UNKNOWN || pairs.length > MAX_ITERATIONS || expression.group) return UNKNOWN;
  const items: Value[] = [];
  const object: { [key: string]: Value } = {};
  for (const [key, value] of pairs) {
    const bound: LookUp = (root, name) => {
      if (name !== undefined)
        return root === expression.valueName || root === expression.keyName ? UNKNOWN : lookUp(root, name);
      return root === expression.valueName ? value : root === expression.keyName ? key : lookUp(root);
    };

    const wanted = expression.condition ? toBool(evaluate(expression.condition, bound, depth + 1)) : true;
    if (wanted === undefined) return UNKNOWN;
    if (!wanted) continue;
    const result = evaluate(expression.value, bound, depth + 1);
    if (!expression.key) items.push(result);
    else {
      const name = toText(evaluate(expression.key, bound, depth + 1));
      if (name === undefined) return UNKNOWN;
      object[name] = result;
    }
  }

  return expression.result === 'tuple' ? items : object;
}
