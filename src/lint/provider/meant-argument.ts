import { meantKey } from '../../findings/meant-key.js';
import type { TypedBody } from './typed-body.js';

/**
 * The argument that an unknown name was probably meant to be: of those that an author may set and has not, the
 * required ones first.
 */
export function meantArgument({ schema, uses }: TypedBody, name: string): string | undefined {
  const given = new Set(uses.filter(({ field }) => field).map((use) => use.name));
  const open = Object.keys(schema.properties).filter(
    (key) => !schema.properties[key]!.readOnly && !given.has(key),
  );
  const required = open.filter((key) => schema.required?.includes(key));
  return meantKey(name, required) ?? meantKey(name, open);
}

/** Whether an argument is there under a wrong name: then that name is the mistake, and not that it is missing. */
export function isMisspelt(body: TypedBody, name: string): boolean {
  return body.uses.some((use) => !use.field && meantArgument(body, use.name) === name);
}
