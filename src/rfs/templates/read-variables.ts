import { UnreadableAnswerError } from '../../marketplace/sending/call-errors.js';
import type { TemplateVariable } from './template-model.js';
import { rfsMessages } from '../messages.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * The variables of an answer, each with those of its members that are of the right type; one without a name is left
 * out. An answer that lists nothing has none.
 *
 * @throws UnreadableAnswerError where they are not a list
 */
export function readVariables(answered: unknown): TemplateVariable[] {
  if (answered === undefined || answered === null) return [];
  if (!Array.isArray(answered))
    throw new UnreadableAnswerError('UNREADABLE_ANSWER', rfsMessages.notVariables());
  return answered.flatMap((one: unknown) => variableOf(asMembers(one)) ?? []);
}

function variableOf({ name, ...members }: Members): TemplateVariable | undefined {
  if (typeof name !== 'string') return undefined;
  const { default: value, description, nullable, sensitive, type, validations } = members;
  return {
    name,
    ...(typeof type === 'string' && { type }),
    ...(typeof description === 'string' && { description }),
    ...(value !== undefined && { default: value }),
    ...(typeof sensitive === 'boolean' && { sensitive }),
    ...(typeof nullable === 'boolean' && { nullable }),
    ...(Array.isArray(validations) && {
      validations: validations.map((one: unknown) => validationOf(asMembers(one))),
    }),
  };
}

function validationOf({ condition, error_message }: Members): {
  condition?: string;
  error_message?: string;
} {
  return {
    ...(typeof condition === 'string' && { condition }),
    ...(typeof error_message === 'string' && { error_message }),
  };
}

function asMembers(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}
