import { isDeepStrictEqual } from 'node:util';
import type { TemplateVariable } from '../templates/template-model.js';
import type { DeclaredVariable } from './resolve-variables.js';

/** What RFS read otherwise than koo. */
export interface VariableDifference {
  variable: string;
  /** `variable`: only one of them has it. */
  field: 'default' | 'description' | 'nullable' | 'sensitive' | 'type' | 'validations' | 'variable';
  /** Nothing where it is not there; `***` for the default of a sensitive variable. */
  here?: string;
  there?: string;
}

interface ReadVariable extends DeclaredVariable {
  nullable?: boolean;
  description?: string;
  validations?: ReadonlyArray<{ condition?: string; error_message?: string }>;
}

/**
 * White space and the form of a number do not count. Descriptions and validations are compared where RFS tells them:
 * it may leave them out of its answer.
 */
export function compareVariables(
  here: readonly ReadVariable[],
  there: readonly TemplateVariable[],
): VariableDifference[] {
  const theirs = new Map(there.map((variable) => [variable.name, variable]));
  const own = new Set(here.map(({ name }) => name));
  return [
    ...here.flatMap((variable) => differences(variable, theirs.get(variable.name))),
    ...there
      .filter(({ name }) => !own.has(name))
      .map(({ name }): VariableDifference => ({ field: 'variable', there: name, variable: name })),
  ];
}

function differences(here: ReadVariable, there: TemplateVariable | undefined): VariableDifference[] {
  const { name: variable } = here;
  if (!there) return [{ field: 'variable', here: variable, variable }];
  const found: VariableDifference[] = [];
  const compare = (field: VariableDifference['field'], ours?: string, theirs?: string): void => {
    if (ours !== theirs) found.push({ field, here: ours, there: theirs, variable });
  };

  compare('type', typeText(here.type), typeText(there.type));
  compare('sensitive', String(here.sensitive ?? false), String(there.sensitive ?? false));
  compare('nullable', String(here.nullable ?? true), String(there.nullable ?? true));
  if (typeof there.description === 'string')
    compare('description', here.description ?? '', there.description);
  if (Array.isArray(there.validations))
    compare('validations', validationText(here.validations), validationText(there.validations));
  if (isSameValue(here.default, there.default)) return found;
  const isSecret = here.sensitive || there.sensitive;
  const shown = (value: unknown): string | undefined =>
    value === undefined ? undefined : isSecret ? '***' : JSON.stringify(value);
  return [...found, { field: 'default', here: shown(here.default), there: shown(there.default), variable }];
}

/** Whether a buyer could be asked for something else, or get something else: not so where only texts differ. */
export function changesValues({ field }: VariableDifference): boolean {
  return field !== 'description' && field !== 'validations';
}

/** Each as `condition: message`; as an expression may be in `${}` or not. */
function validationText(validations: ReadVariable['validations'] = []): string {
  return validations
    .map(({ condition = '', error_message: message = '' }) => {
      const plain = condition.replaceAll(/\s+/g, '').replace(/^\$\{(.*)\}$/, '$1');
      return `${plain}: ${message.trim()}`;
    })
    .join('; ');
}

/** A variable without a type takes any; RFS may say so or say nothing. */
function typeText(type: string | undefined): string {
  return (type ?? 'any').replaceAll(/\s+/g, '').replace(/^"(.*)"$/, '$1') || 'any';
}

/** A default that is null is none: RFS's answer may leave it out. */
function isSameValue(here: unknown, there: unknown): boolean {
  const plain = (value: unknown): unknown => (value === null ? undefined : value);
  if (isDeepStrictEqual(plain(here), plain(there))) return true;
  const isSimple = (value: unknown): boolean => ['boolean', 'number', 'string'].includes(typeof value);
  return isSimple(here) && isSimple(there) && String(here) === String(there);
}
