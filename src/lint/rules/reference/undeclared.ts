import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { spendOnSuggestions } from '../../../findings/suggestion-budget.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Span } from '../../../syntax/source-text.js';
import type { Expression, Template } from '../../../template/model.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { didYouMean as suggestion, inModule, quotedList } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { resourceTarget } from '../../terraform/resource-target.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';
import { misnamedIterators, type UndeclaredIterator } from '../../modules/misnamed-iterator.js';
import { quotedDependencies } from '../../modules/quoted-dependencies.js';
import { atFirstUse, byName, MISSPELT_ROOTS, type UndeclaredName } from '../../modules/undeclared-name.js';

type Uses = UndeclaredName['uses'];

/** Roots that have a meaning in a newer Terraform or in another kind of file. */
const OTHER_ROOTS = new Set([
  'ephemeral',
  'provider',
  'run',
  'check',
  'output',
  'template',
  'lazy',
  'arg',
  'action',
]);
/** How often each declared address is looked at for one that is not. */
const GLANCES_AT_ONE = 5;
const KINDS = { data: 'data source', module: 'module', resource: 'resource' } as const;

interface UndeclaredBlock {
  kind: keyof typeof KINDS;
  /** As it is written in a reference. */
  name: string;
  module: string;
  /** What was probably meant. */
  meant: string | undefined;
  /** Where nothing seems to be meant: the only one of that type. */
  only: string | undefined;
}

const messages = defineMessages('reference/undeclared', {
  undeclared: ({ kind, meant, module, name, only }: UndeclaredBlock) =>
    `The ${KINDS[kind]} "${name}" is not declared${inModule(module)}.${only === undefined ? suggestion(meant) : ` The only one of this type is "${only}".`}`,
  importTarget: ({ meant, name }: { name: string; meant: string | undefined }) =>
    `The resource "${name}", which the import block imports, is not declared.${suggestion(meant)}`,
  iterator: ({ iterators, meant, type }: UndeclaredIterator) =>
    `No enclosing dynamic block has the iterator "${type}", only ${quotedList(iterators)}.${suggestion(meant)}`,
  misspeltRoot: ({
    meant,
    module,
    path,
    type,
  }: {
    path: string;
    type: string;
    module: string;
    meant: string;
  }) =>
    `Terraform reads "${path}" as a resource of the type "${type}", but there is none${inModule(module)}.${suggestion(meant)}`,
  inScript: ({ path }: { path: string }) =>
    `Terraform reads "${path}" as a resource, but there is none. What the script itself replaces begins with $\${ instead of \${.`,
});

export const referenceUndeclared: Rule<Template, typeof messages> = {
  messages,
  id: 'reference/undeclared',
  name: 'Undeclared resource, data source or module',
  severity: 'error',
  summary:
    'An expression or depends_on names a resource, data source, module or iterator that the module does not declare.',
  why: 'Terraform rejects a reference to something that is not declared, so RFS cannot even plan the stack.',
  fix: 'Correct the type or the name, or declare the block. What another module creates is available through that module’s outputs.',
  docs: TERRAFORM_PAGES.references,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

resource "huaweicloud_vpc_subnet" "web" {
  name       = "web"
  cidr       = "192.168.1.0/24"
  gateway_ip = "192.168.1.1"
  vpc_id     = huaweicloud_vpc.vpc_main.id
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

resource "huaweicloud_vpc_subnet" "web" {
  name       = "web"
  cidr       = "192.168.1.0/24"
  gateway_ip = "192.168.1.1"
  vpc_id     = huaweicloud_vpc.main.id
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      const undeclared = byName(
        [...scope.uses, ...quotedDependencies(scope)],
        ({ reference: { address, kind, type } }) => {
          if (kind !== 'resource' && kind !== 'data' && kind !== 'module') return undefined;
          if (
            scope.declared.has(address) ||
            scope.declared.has(swapped(address)) ||
            (kind === 'resource' && OTHER_ROOTS.has(type!))
          )
            return undefined;
          return address;
        },
      );
      for (const uses of undeclared.values()) {
        const iterators = misnamedIterators(uses, messages.iterator);
        if (iterators) for (const found of iterators) report(found);
        else report(misspeltRoot(scope, uses) ?? scriptVariable(scope, uses) ?? undeclaredBlock(scope, uses));
      }

      for (const found of undeclaredImports(scope)) report(found);
    }
  },
};

/** With name and type exchanged: another rule reports a declaration that has the name before the type. */
function swapped(address: string): string {
  return address.replace(/^(resource|data)\.([^.]+)\.([^.]+)$/, '$1.$3.$2');
}

function misspeltRoot(scope: ModuleScope, uses: Uses): Report | undefined {
  const { kind, name, type } = uses[0].reference;
  const root =
    kind === 'resource' && Object.hasOwn(MISSPELT_ROOTS, type!) ? MISSPELT_ROOTS[type!] : undefined;
  if (root === undefined) return undefined;
  const meant = `${root}.${name}`;
  const path = `${type}.${name}`;
  return atFirstUse(uses, messages.misspeltRoot({ path, type: type!, module: scope.module, meant }), meant);
}

/** `${process.env.HOME}` in a script: every resource type has a provider's name and an underscore. */
function scriptVariable(scope: ModuleScope, uses: Uses): Report | undefined {
  const [{ place, reference }] = uses;
  const { address, kind, span, type } = reference;
  if (kind !== 'resource' || type!.includes('_') || !isInText(place.attribute.value, span)) return undefined;
  if (withProvider(address, candidatesOf(scope, kind)) !== undefined) return undefined;
  return atFirstUse(uses, messages.inScript({ path: written(address) }), undefined);
}

/** Whether a part of an expression is between other text. */
function isInText(expression: Expression, { end, start }: Span): boolean {
  let found = false;
  walkExpressions(expression, (inner) => {
    if (inner.span.end <= start || end <= inner.span.start) return false;
    found ||= inner.kind === 'template' && inner.parts.length > 1;
    return undefined;
  });
  return found;
}

function undeclaredBlock(scope: ModuleScope, uses: Uses): Report {
  const { address, kind } = uses[0].reference;
  const candidates = candidatesOf(scope, kind);
  const meant =
    ofOtherKind(address, scope) ?? withProvider(address, candidates) ?? closest(address, candidates);
  const only = meant === undefined ? onlyOf(ofSameType(address, candidates)) : undefined;
  const message = messages.undeclared({
    kind: kind as keyof typeof KINDS,
    name: written(address),
    module: scope.module,
    meant: meant && written(meant),
    only: only && written(only),
  });
  return atFirstUse(uses, message, meant && written(meant));
}

/** Without a resource block an import has no configuration, and Terraform stops; RFS does not have one generated. */
function undeclaredImports(scope: ModuleScope): Report[] {
  return blocksOf(scope, 'import').flatMap((block): Report[] => {
    const to = attributeOf(block.body, 'to');
    if (!to) return [];
    const target = resourceTarget(to.value);
    if (!target?.resource || target.modules.length > 0) return [];
    const address = `resource.${target.resource.type}.${target.resource.name}`;
    if (scope.declared.has(address)) return [];
    const meant = closest(address, candidatesOf(scope, 'resource'));
    return [
      {
        message: messages.importTarget({ name: written(address), meant: meant && written(meant) }),
        source: to.file.source,
        span: to.value.span,
        address: 'import.to',
      },
    ];
  });
}

/** `huaweicloud_vpc.main` of `resource.huaweicloud_vpc.main`; the others are written as their addresses. */
function written(address: string): string {
  return address.replace(/^resource\./, '');
}

/** A data source that is named without `data.`, or a resource with it. */
function ofOtherKind(address: string, { declared }: ModuleScope): string | undefined {
  const other = address.startsWith('data.')
    ? address.replace(/^data\./, 'resource.')
    : address.replace(/^resource\./, 'data.');
  return declared.has(other) ? other : undefined;
}

/** `resource.huaweicloud_vpc.main` for `resource.vpc.main`. */
function withProvider(address: string, candidates: readonly string[]): string | undefined {
  const [kind, ...rest] = address.split('.');
  return candidates.find((candidate) => {
    const prefix = /^\w+\.[^_.]+_/.exec(candidate)?.[0];
    return prefix?.startsWith(`${kind}.`) && candidate.slice(prefix.length) === rest.join('.');
  });
}

/** Nothing once there have been so many undeclared names that suggestions cost too much. */
function candidatesOf({ declared }: ModuleScope, kind: string): string[] {
  if (!spendOnSuggestions(GLANCES_AT_ONE * declared.size)) return [];
  return [...declared.keys()].filter((address) => address.startsWith(`${kind}.`));
}

function ofSameType(address: string, candidates: readonly string[]): string[] {
  const ownType = address.slice(0, address.lastIndexOf('.') + 1);
  return ownType === 'module.' ? [] : candidates.filter((candidate) => candidate.startsWith(ownType));
}

/** Its name is not near, but there is no other one of the type. */
function onlyOf([only, ...others]: readonly string[]): string | undefined {
  return others.length > 0 ? undefined : only;
}

/** The same type with a near name, the same name with a near type, or the only one of that type, with more or fewer words. */
function closest(address: string, candidates: string[]): string | undefined {
  const ownType = address.slice(0, address.lastIndexOf('.') + 1);
  const ofType = candidates.filter((candidate) => candidate.startsWith(ownType));
  const nameOf = (candidate: string): string => candidate.slice(ownType.length);
  const own = nameOf(address);
  const names = ofType.map((candidate) => nameOf(candidate));
  const name =
    didYouMean(own, names) ?? (names.length === 1 && isPartOf(own, names[0]!) ? names[0] : undefined);
  return name === undefined ? didYouMean(address, candidates) : ownType + name;
}

/** Whether one name is the other with words before or after it: `main` and `vpc_main`. */
function isPartOf(one: string, other: string): boolean {
  const [shorter, longer] = (one.length < other.length ? [one, other] : [other, one]).map((name) =>
    name.replaceAll('-', '_'),
  ) as [string, string];
  return longer.startsWith(`${shorter}_`) || longer.endsWith(`_${shorter}`);
}
