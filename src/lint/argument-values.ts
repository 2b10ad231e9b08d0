import type { Template } from '../template/model.js';
import { originsOf, type Origin } from './origins.js';
import { allBodies, type TypedBlock } from './provider/typed-blocks.js';
import type { TypedBody, Use } from './provider/typed-body.js';

/** One argument of a resource or data source, and what its value is made of in the end. */
export interface ArgumentValue {
  typed: TypedBlock;
  body: TypedBody;
  use: Use;
  origins: Origin[];
  /** `resource.huaweicloud_compute_instance.web.flavor_id`. */
  address: string;
}

const known = new WeakMap<Template, Map<string, ArgumentValue[]>>();

/** Every argument of the provider's types of that name, at any depth; followed once for each template. */
export function argumentsNamed(template: Template, name: string): readonly ArgumentValue[] {
  let byName = known.get(template);
  if (!byName) {
    byName = new Map();
    for (const { body, typed } of allBodies(template)) {
      for (const use of body.uses) {
        if (!use.value) continue;
        const start = { expression: use.value, scope: typed.scope, source: body.source };
        let origins: Origin[] | undefined;
        const value: ArgumentValue = {
          typed,
          body,
          use,
          address: `${body.address}.${use.name}`,
          get origins() {
            return (origins ??= originsOf(template, start));
          },
        };
        const others = byName.get(use.name);
        if (others) others.push(value);
        else byName.set(use.name, [value]);
      }
    }

    known.set(template, byName);
  }

  return byName.get(name) ?? [];
}

/** Every argument of the provider's types. */
export function everyArgument(template: Template): ArgumentValue[] {
  argumentsNamed(template, '');
  return [...(known.get(template)?.values() ?? [])].flat();
}
