import { evaluate, type LookUp } from '../../template/evaluate/evaluate.js';
import { isObjectValue, toNumber, toText, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Attribute, Block, Body, Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { references } from '../../template/queries/references.js';

/** One instance of what `count` or `for_each` makes several of. */
export interface Instance {
  /** `0`, `1`, …, or a key of `for_each`; nothing of a block without either. */
  index?: string;
  /** What `count` and `each` mean in it. */
  own: Readonly<Record<string, Value>>;
}

/** RFS takes at most so many. */
const MAX_INSTANCES = 1024;

/** What names mean in one module of a template, in one call of it. */
export class Scope {
  readonly blocks: Block[];
  readonly #locals = new Map<string, Attribute>();

  constructor(
    readonly template: Template,
    /** The module's folder; `''` for the root. */
    readonly folder: string,
    readonly variables: ReadonlyMap<string, Value>,
    readonly sensitive: ReadonlySet<string>,
  ) {
    this.blocks = template.files.filter(({ module }) => module === folder).flatMap(({ body }) => body.blocks);
    for (const { body } of blocksOf(this, 'locals')) {
      for (const attribute of body.attributes) this.#locals.set(attribute.name, attribute);
    }
  }

  /** @param known What else has a value: `each`, `count`, resources by their type. */
  value(attribute: Attribute, known: Readonly<Record<string, Value>> = {}): Value {
    return evaluate(attribute.value, this.#lookUp(known));
  }

  /** A body with its nested blocks, each type of them as a list. */
  values(body: Body, known: Readonly<Record<string, Value>>): { [key: string]: Value } {
    const result: { [key: string]: Value } = {};
    for (const attribute of body.attributes) result[attribute.name] = this.value(attribute, known);
    for (const block of body.blocks) {
      if (block.type === 'dynamic') {
        result[block.labels[0]?.text ?? ''] = UNKNOWN;
        continue;
      }

      const before = result[block.type];
      result[block.type] = [...(Array.isArray(before) ? before : []), this.values(block.body, known)];
    }

    return result;
  }

  /** Whether a sensitive variable stands in it; those that come by way of a local are not seen. */
  isSensitive(attribute: Attribute): boolean {
    return references(attribute.value).some(({ kind, name }) => kind === 'var' && this.sensitive.has(name));
  }

  /** What a block makes; what is not known makes one. */
  instances({ body }: Block, known: Readonly<Record<string, Value>> = {}): Instance[] {
    const count = attributeOf(body, 'count');
    if (count) {
      const number = toNumber(this.value(count, known)) ?? 1;
      return Array.from({ length: Math.max(0, Math.min(number, MAX_INSTANCES)) }, (_, index) => ({
        index: String(index),
        own: { count: { index } },
      }));
    }

    const each = attributeOf(body, 'for_each');
    if (!each) return [{ own: {} }];
    return entriesOf(this.value(each, known)).map(([key, value]) => ({
      index: key,
      own: { each: { key, value } },
    }));
  }

  #lookUp(known: Readonly<Record<string, Value>>): LookUp {
    const open = new Set<string>();
    const lookUp: LookUp = (root, name) => {
      if (root === 'var' && name !== undefined) return this.variables.get(name) ?? UNKNOWN;
      if (root === 'local' && name !== undefined) {
        const local = this.#locals.get(name);
        if (!local || open.has(name)) return UNKNOWN;
        open.add(name);
        const value = evaluate(local.value, lookUp);
        open.delete(name);
        return value;
      }

      const found = Object.hasOwn(known, root) ? known[root]! : UNKNOWN;
      if (name === undefined) return found;
      return isObjectValue(found) && Object.hasOwn(found, name) ? found[name]! : UNKNOWN;
    };

    return lookUp;
  }
}

function entriesOf(value: Value): Array<[string, Value]> {
  if (isObjectValue(value)) return Object.entries(value).slice(0, MAX_INSTANCES);
  if (!Array.isArray(value)) return [['unknown', UNKNOWN]];
  return value.slice(0, MAX_INSTANCES).map((item, index) => [toText(item) ?? String(index), item]);
}
