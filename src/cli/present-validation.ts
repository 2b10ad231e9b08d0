import { plainText } from '../marketplace/answers/plain-text.js';
import type { VariableDifference } from '../rfs/variables/compare-variables.js';
import { tableText } from './table-text.js';

/** What `koo template validate` prints with `--json`. */
export interface Validation {
  template: string;
  variables: ValidatedVariable[];
  /** What RFS read; nothing where it was not asked. */
  rfs?: { place: string; variables: number; differences: VariableDifference[] };
}

export interface ValidatedVariable {
  name: string;
  type?: string;
  required: boolean;
  sensitive: boolean;
  /** Left out where the variable is sensitive. */
  default?: unknown;
}

export function validationText({ rfs, template, variables }: Validation): string {
  const rows = variables.map(({ default: value, name, required, sensitive, type = 'any' }) => [
    `  ${name}`,
    type.replaceAll(/\s+/g, ' '),
    required ? 'has to be given' : sensitive ? 'has a default' : `default ${JSON.stringify(value)}`,
    sensitive ? 'sensitive' : '',
  ]);
  return [
    `Template ${template}: koo finds nothing that RFS would refuse.`,
    rows.length === 0 ? '  It has no variables.' : tableText(['  variable', 'type', 'value', ''], rows),
    ...(rfs
      ? remoteLines(rfs)
      : ['RFS was not asked. With --remote it reads the template, and stores nothing.']),
  ].join('\n');
}

function remoteLines({ differences, place, variables }: NonNullable<Validation['rfs']>): string[] {
  const count = `${variables} ${variables === 1 ? 'variable' : 'variables'}`;
  if (differences.length === 0) return [`${place} read it, with the same ${count}.`];
  return [
    `${place} read it, with ${count}, and not all as koo did:`,
    ...differences.map((one) => `  ${line(one)}`),
  ];
}

function line({ field, here, there, variable }: VariableDifference): string {
  const name = plainText(variable);
  if (field === 'variable')
    return there === undefined ? `${name}: RFS has no such variable` : `${name}: only RFS has it`;
  return `${name}: ${field} is ${plainText(here ?? 'absent')} here, and ${plainText(there ?? 'absent')} in RFS`;
}
