import type { FieldDescription } from '../../../catalog/describe-type.js';
import { defineMessages } from '../../../i18n/message.js';

type FieldMode = FieldDescription['mode'];

const TITLES: Readonly<Record<FieldMode, string>> = {
  optional: 'Optional:',
  'read-only': 'Read-only:',
  required: 'Required:',
};

/** What `koo catalog show` prints. */
export const typeMessages = defineMessages('cli/views/catalog/type', {
  head: ({ mode, provider, type }: { mode: 'data' | 'resource'; provider: string; type: string }) =>
    `${type}, a ${mode === 'data' ? 'data source' : 'resource'} of ${provider}`,
  title: ({ mode }: { mode: FieldMode }) => TITLES[mode],
  required: () => 'required',
  sensitive: () => 'sensitive',
  deprecated: () => 'deprecated',
  replaces: () => 'a change replaces the resource',
  since: ({ release }: { release: string }) => `since ${release}`,
  oneOf: ({ values }: { values: string }) => `one of ${values}`,
  forExample: ({ values }: { values: string }) => `for example ${values}`,
  atLeast: ({ number }: { number: number }) => `at least ${number}`,
  atMost: ({ number }: { number: number }) => `at most ${number}`,
  atLeastItems: ({ number }: { number: number }) => `at least ${number} of them`,
  atMostItems: ({ number }: { number: number }) => `at most ${number} of them`,
  defaultIs: ({ value }: { value: string }) => `default ${value}`,
  notWith: ({ paths }: { paths: string[] }) => `not with ${paths.join(', ')}`,
  exactlyOneOf: ({ paths }: { paths: string[] }) => `exactly one of ${paths.join(', ')}`,
  atLeastOneOf: ({ paths }: { paths: string[] }) => `at least one of ${paths.join(', ')}`,
  onlyWith: ({ paths }: { paths: string[] }) => `only with ${paths.join(', ')}`,
});
