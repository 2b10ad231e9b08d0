import type { Template } from '../../template/model.js';
import { originsOf, type Origin } from './origins.js';
import { allBodies, type TypedBlock } from '../provider/typed-blocks.js';
import type { TypedBody, Use } from '../provider/typed-body.js';
import { memoized } from '../../platform/memoized.js';

/** One argument of a resource or data source, and what its value is made of in the end. */
export interface ArgumentValue {
  typed: TypedBlock;
  body: TypedBody;
  use: Use;
  readonly origins: Origin[];
  /** `resource.huaweicloud_compute_instance.web.flavor_id`. */
  readonly address: string;
}

interface Arguments {
  all: ArgumentValue[];
  byName: ReadonlyMap<string, ArgumentValue[]>;
}

/** Every argument of the provider's types of that name, at any depth. */
export function argumentsNamed(template: Template, name: string): readonly ArgumentValue[] {
  return argumentsOf(template).byName.get(name) ?? [];
}

/** Every argument of the provider's types, at any depth. */
export function everyArgument(template: Template): readonly ArgumentValue[] {
  return argumentsOf(template).all;
}

/** Gathered once for each template; where a value comes from is followed when somebody asks. */
const argumentsOf = memoized((template: Template): Arguments => {
  const all: ArgumentValue[] = [];
  const byName = new Map<string, ArgumentValue[]>();
  for (const { body, typed } of allBodies(template)) {
    for (const use of body.uses) {
      if (!use.value) continue;
      const argument = new FollowedArgument(template, typed, body, use);
      all.push(argument);
      const others = byName.get(use.name);
      if (others) others.push(argument);
      else byName.set(use.name, [argument]);
    }
  }

  return { all, byName };
});

class FollowedArgument implements ArgumentValue {
  readonly #template: Template;
  #origins?: Origin[];

  constructor(
    template: Template,
    readonly typed: TypedBlock,
    readonly body: TypedBody,
    readonly use: Use,
  ) {
    this.#template = template;
  }

  get address(): string {
    return `${this.body.address}.${this.use.name}`;
  }

  get origins(): Origin[] {
    const { body, typed, use } = this;
    this.#origins ??= originsOf(this.#template, {
      expression: use.value!,
      scope: typed.scope,
      source: body.source,
    });
    return this.#origins;
  }
}
