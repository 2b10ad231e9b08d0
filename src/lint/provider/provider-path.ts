import type { TypedBody, Use } from './typed-body.js';
import type { TypedBlock } from './typed-blocks.js';

/** Whether an argument is given: for certain, perhaps (a `dynamic` block, a value that may be null), or not at all. */
export type Given = 'no' | 'perhaps' | 'yes';

/**
 * Whether the argument at one of the provider's paths is given: `eip_id`, or `bandwidth.0.size`. A path of several
 * steps means the same block as `from` where `from` is in it, else the first of its blocks.
 */
export function givenAt(
  typed: TypedBlock,
  from: TypedBody,
  path: string,
  isNull: (use: Use) => boolean | undefined,
): Given {
  const steps = path.split('.');
  if (steps.length === 1) {
    const here = typed.body!;
    return givenIn(here.schema.properties[path] || !from.schema.properties[path] ? here : from, path, isNull);
  }

  const name = steps.at(-1)!;
  if (from !== typed.body && name in from.schema.properties) return givenIn(from, name, isNull);
  let bodies: TypedBody[] = [typed.body!];
  let perhaps = false;
  for (const step of steps.slice(0, -1)) {
    if (/^\d+$/.test(step)) continue;
    const uses = bodies.flatMap((body) => body.uses.filter((use) => use.name === step));
    perhaps ||= uses.some(({ bodies: inner, form }) => form === 'dynamic' || inner.length === 0);
    bodies = uses.flatMap((use) => use.bodies);
  }

  const found = bodies.map((body) => givenIn(body, name, isNull));
  if (found.includes('yes') && !perhaps) return 'yes';
  return perhaps || found.includes('perhaps') || found.includes('yes') ? 'perhaps' : 'no';
}

/** Whether a body gives an argument. `isNull` returns `undefined` when only Terraform can know. */
export function givenIn(body: TypedBody, name: string, isNull: (use: Use) => boolean | undefined): Given {
  const uses = body.uses.filter((use) => use.name === name);
  if (uses.some(({ form }) => form === 'block')) return 'yes';
  if (uses.some(({ form }) => form === 'dynamic')) return 'perhaps';
  const [argument] = uses;
  if (!argument) return 'no';
  const nothing = isNull(argument);
  return nothing === undefined ? 'perhaps' : nothing ? 'no' : 'yes';
}

/** The last step of a path, as the author writes it. */
export function nameIn(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}
