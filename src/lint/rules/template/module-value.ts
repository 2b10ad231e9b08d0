import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { UNKNOWN } from '../../../template/evaluate/value.js';
import type { Attribute, Block, Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { SURE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleCalls } from '../../modules/module-calls.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
import { declaredType } from '../../values/declared-type.js';
import { fixedValue } from '../../values/known-value.js';
import { refusingValidation } from '../../values/refusing-validation.js';
import { shownType } from '../../values/shown-type.js';
import { type SureKind, sureKind } from '../../values/sure-kind.js';
import { type Misfit, misfitsOf } from '../../values/type-misfits.js';
import { fitsType, wrongTypes } from '../../values/variable-type.js';

/** A variable of a module, and the part of its value that is wrong, `[0].cidr`; empty for all of it. */
interface Given {
  module: string;
  name: string;
  path: string;
}

const messages = defineMessages('template/module-value', {
  kind: ({ kind, type, ...given }: Given & { kind: SureKind; type: string }) =>
    `${variableOf(given)} is of type ${type}, and this is ${SURE_KINDS[kind]}.`,
  wrongType: ({ type, ...given }: Given & { type: string }) =>
    `${variableOf(given)} must be of type ${type}, which this value cannot become.`,
  missing: ({ missing, ...given }: Given & { missing: string }) =>
    `${variableOf(given)} requires "${missing}", which this value lacks.`,
  refused: ({ errorMessage, ...given }: Given & { errorMessage: string | undefined }) =>
    `${variableOf(given)} does not accept this value${errorMessage ? `: "${errorMessage}"` : ''}.`,
});

function variableOf({ module, name, path }: Given): string {
  return `The variable "${name}"${path && ` (${path})`} of the module ${module}`;
}

export const templateModuleValue: Rule<Template, typeof messages> = {
  messages,
  id: 'template/module-value',
  name: 'Value that a module does not accept',
  severity: 'error',
  summary:
    'A local module is given a value that is not of its variable’s type, or that its validation rejects.',
  why: 'Terraform rejects it ("Invalid value for input variable", "Invalid value for variable"), so RFS cannot plan the stack.',
  fix: 'Give the module a value of the type that its variable declares, or correct that type.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: '# modules/server/variables.tf: variable "zones" { type = list(string) }\nmodule "server" {\n  source = "./modules/server"\n  zones  = "cn-north-4a"\n}',
    good: '# modules/server/variables.tf: variable "zones" { type = list(string) }\nmodule "server" {\n  source = "./modules/server"\n  zones  = ["cn-north-4a"]\n}',
  },
  check(template, { report }) {
    const scopes = new Map(moduleScopes(template).map((scope) => [scope.module, scope]));
    for (const { address, block, folder } of moduleCalls(template)) {
      const called = folder === undefined ? undefined : scopes.get(folder);
      const caller = scopes.get(block.file.module);
      if (!called?.complete || !caller?.complete) continue;
      for (const attribute of block.body.attributes) {
        const variable = called.variables.get(attribute.name);
        const found = variable && problemOf(attribute, variable, { called, caller, template });
        if (!found) continue;
        report({
          message: found.message,
          source: block.file.source,
          span: found.span,
          address: `${address}.${attribute.name}`,
        });
      }
    }
  },
};

interface Call {
  template: Template;
  caller: ModuleScope;
  called: ModuleScope;
}

function problemOf(
  { name, value }: Attribute,
  variable: Block,
  { called, caller, template }: Call,
): { message: Message; span: Misfit['span'] } | undefined {
  const given = { module: called.module || '.', name };
  const type = attributeOf(variable.body, 'type')?.value;
  if (type && wrongTypes(type).length > 0) return undefined;
  const { source } = variable.file;
  if (type) {
    const misfit = misfitsOf(value, type, (part) => fixedValue(part, caller)).find(
      ({ missing, type: required }) => missing !== undefined || required,
    );
    if (misfit) return { message: messageOf({ ...given, path: misfit.path }, misfit), span: misfit.span };
    const kind = sureKind(value, template, caller);
    const accepted = ACCEPTED.get(
      declaredType(variable) === 'other' ? kindWord(variable) : declaredType(variable)!,
    );
    if (kind !== undefined && kind !== 'null' && accepted && !accepted.has(kind))
      return {
        message: messages.kind({ ...given, path: '', kind, type: shownType(type, source) }),
        span: value.span,
      };
  }

  const known = fixedValue(value, caller);
  if (known === UNKNOWN || known === null || (type && !fitsType(known, type))) return undefined;
  const refusal = refusingValidation(name, known, variable);
  return (
    refusal && {
      message: messages.refused({ ...given, path: '', errorMessage: refusal.errorMessage }),
      span: value.span,
    }
  );

  function messageOf(place: Given, { missing, type: required }: Misfit): Message {
    return missing === undefined
      ? messages.wrongType({ ...place, type: shownType(required!, source) })
      : messages.missing({ ...place, missing });
  }
}

/** `list` of `list(string)` */
function kindWord({ body }: Block): string {
  const type = attributeOf(body, 'type')?.value;
  return type?.kind === 'call' ? type.name : '';
}

const ROWS: ReadonlySet<SureKind> = new Set(['list', 'set']);
const MAPS: ReadonlySet<SureKind> = new Set(['block', 'map']);
/** By the word that a type begins with. */
const ACCEPTED: ReadonlyMap<string, ReadonlySet<SureKind>> = new Map([
  ['bool', new Set<SureKind>(['bool', 'string'])],
  ['list', ROWS],
  ['map', MAPS],
  ['number', new Set<SureKind>(['number', 'string'])],
  ['object', MAPS],
  ['set', ROWS],
  ['string', new Set<SureKind>(['bool', 'number', 'string'])],
  ['tuple', ROWS],
]);
