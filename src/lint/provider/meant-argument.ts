import { type FieldSchema, isObjectSchema } from '../../catalog/type-schema.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { meantKey } from '../../findings/meant-key.js';
import type { TypedBody, Use } from './typed-body.js';
import { memoized } from '../../platform/memoized.js';

/**
 * The argument that an unknown name was probably meant to be: of those that an author may set and has not, and that
 * have the same form, the required ones first; Terraform's own last.
 */
export function meantArgument(body: TypedBody, use: Use): string | undefined {
  return meantArguments(body)(use);
}

/** Several rules ask, and some of them once for each argument that the type has. */
const meantArguments = memoized((body: TypedBody) => memoized((use: Use) => findMeantArgument(body, use)));

const namesOfKnown = memoized(
  (uses: readonly Use[]): ReadonlySet<string> =>
    new Set(uses.filter(({ field }) => field).map(({ name }) => name)),
);

function findMeantArgument({ ofTerraform, schema, uses }: TypedBody, use: Use): string | undefined {
  const given = namesOfKnown(uses);
  const open = Object.keys(schema.properties).filter((key) => {
    const field = schema.properties[key]!;
    return !field.readOnly && !given.has(key) && fitsForm(field, use);
  });
  const required = open.filter((key) => schema.required?.includes(key));
  return (
    meantKey(use.name, required) ??
    meantKey(use.name, open) ??
    didYouMean(use.name, ofTerraform?.(use.form) ?? [])
  );
}

/** A block is never meant for a string; what holds objects may be meant for a block, and then its form is reported next. */
function fitsForm(field: FieldSchema, { form, value }: Use): boolean {
  const hasObjects = field.items !== undefined && isObjectSchema(field.items);
  if (form !== 'argument') return hasObjects || field['x-type'] === 'map';
  return !field['x-block'] || value?.kind !== 'literal';
}

/** Whether an argument is there under a wrong name: then that name is the mistake, and not that it is missing. */
export function isMisspelt(body: TypedBody, name: string): boolean {
  return body.uses.some((use) => !use.field && meantArgument(body, use) === name);
}
