import type { Severity } from '../../findings/finding.js';
import type { Report } from '../../findings/rule.js';
import type { Message } from '../../i18n/message.js';
import type { SourceText } from '../../syntax/source-text.js';
import type { Attribute, Block, Expression, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { references } from '../../template/queries/references.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { allBodies, type TypedBlock } from '../provider/typed-blocks.js';
import type { Use } from '../provider/typed-body.js';

/** A value of an argument that the provider would reject. */
export interface RefusedValue {
  /** Of the argument. */
  name: string;
  address: string;
  expression: Expression;
  scope: ModuleScope;
  source: SourceText;
  /** What is wrong; `isDefault` when it is the default of a variable. */
  message(isDefault: boolean): Message;
  /** The value is a slip of one that would be accepted: then the variable is the right one, and its default wrong. */
  isNearMiss?: boolean;
  /** Only where this one is milder than the rule. */
  severity?: Severity;
}

/** What is wrong with the value of an argument, or with a part of it. */
export interface Refusal extends Pick<RefusedValue, 'isNearMiss' | 'message' | 'severity'> {
  /** The part; the whole value when absent. */
  expression?: Expression;
}

/** An argument that the provider has, with its value. */
interface KnownArgument extends Pick<Required<Use>, 'field' | 'name' | 'value'> {
  typed: TypedBlock;
}

/** The reports about the values of all arguments that the provider has: `refusalsOf` says what is wrong with one. */
export function reportsOfArguments(
  template: Template,
  refusalsOf: (argument: KnownArgument) => readonly Refusal[],
): Report[] {
  const refused: RefusedValue[] = [];
  for (const { body, typed } of allBodies(template)) {
    for (const { field, name, value } of body.uses) {
      if (!field || !value) continue;
      for (const refusal of refusalsOf({ field, name, typed, value }))
        refused.push({
          name,
          address: `${body.address}.${name}`,
          expression: value,
          scope: typed.scope,
          source: body.source,
          ...refusal,
        });
    }
  }

  return reportsOf(refused);
}

/**
 * One report a mistake: where a value is written, or, when it is the default of a variable that was clearly meant to
 * be used there, at that default, however many arguments use it.
 */
export function reportsOf(refused: readonly RefusedValue[]): Report[] {
  const reports: Report[] = [];
  const byDefault = new Map<Attribute, RefusedValue[]>();
  for (const value of refused) {
    const fallback = defaultBehind(value.expression, value.scope);
    if (fallback) byDefault.set(fallback, [...(byDefault.get(fallback) ?? []), value]);
    else reports.push(reportAtUse(value));
  }

  for (const [{ file, value }, uses] of byDefault) {
    const variable = variableOf(uses[0]!)!;
    const meant = uses.find((use) => use.isNearMiss) ?? (uses.length > 1 ? uses[0] : undefined);
    const reported = meant ?? uses.find(({ name }) => isNamedAfter(variable, name));
    if (reported) {
      const address = `variable.${variable}.default`;
      reports.push({
        message: reported.message(true),
        source: file.source,
        span: value.span,
        address,
        ...(reported.severity && { severity: reported.severity }),
      });
    } else reports.push(...uses.map((use) => reportAtUse(use)));
  }

  return reports;
}

function reportAtUse({ address, expression, message, severity, source }: RefusedValue): Report {
  return { message: message(false), source, span: expression.span, address, ...(severity && { severity }) };
}

/** Where the value of `var.x` of the root is written; of other expressions, nothing. */
function defaultBehind(expression: Expression, scope: ModuleScope): Attribute | undefined {
  const variable = variableOf({ expression, scope });
  const block: Block | undefined = variable === undefined ? undefined : scope.variables.get(variable);
  return block && attributeOf(block.body, 'default');
}

function variableOf({ expression, scope }: Pick<RefusedValue, 'expression' | 'scope'>): string | undefined {
  if (expression.kind !== 'member' || scope.module !== '') return undefined;
  const [reference] = references(expression);
  return reference?.kind === 'var' && reference.path.length === 2 ? reference.name : undefined;
}

/** `bandwidth_charge_mode` is named after `charge_mode`. */
function isNamedAfter(variable: string, argument: string): boolean {
  const words = new Set(variable.split('_'));
  return argument.split('_').every((word) => words.has(word));
}
