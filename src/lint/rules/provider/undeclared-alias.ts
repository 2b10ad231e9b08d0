import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Span } from '../../../syntax/source-text.js';
import type { Block, Expression, Template, TemplateFile } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { rootScope, type ModuleScope } from '../../modules/module-scope.js';
import { usedHereToo } from '../../modules/undeclared-name.js';
import { providerRequirements } from '../../provider/required-providers.js';
import { nameSteps } from '../../terraform/name-steps.js';

const messages = defineMessages('provider/undeclared-alias', {
  undeclared: ({ alias, meant, provider }: { alias: string; meant: string | undefined; provider: string }) =>
    `No provider "${provider}" with the alias "${alias}" is declared${orDidYouMean(meant)}`,
});

export const providerUndeclaredAlias: Rule<Template, typeof messages> = {
  messages,
  id: 'provider/undeclared-alias',
  name: 'Alias of a provider that is not declared',
  severity: 'error',
  summary:
    'A resource, data source or module call of the root uses the alias of a provider that no provider block declares.',
  why: 'Terraform rejects it ("Provider configuration not present"), so RFS cannot plan the stack.',
  fix: 'Add a provider block with that alias, or correct the name.',
  docs: TERRAFORM_PAGES.providers,
  examples: {
    bad: `provider "huaweicloud" {
  alias  = "backup"
  region = var.backup_region
}

resource "huaweicloud_obs_bucket" "copy" {
  provider = huaweicloud.bakcup
  bucket   = var.bucket
}`,
    good: `provider "huaweicloud" {
  alias  = "backup"
  region = var.backup_region
}

resource "huaweicloud_obs_bucket" "copy" {
  provider = huaweicloud.backup
  bucket   = var.bucket
}`,
  },
  check(template, { report }) {
    // A local module gets its providers from whoever calls it.
    const scope = rootScope(template);
    const declared = scope.complete && declaredAliases(scope);
    if (!declared) return;
    for (const [name, uses] of undeclared(scope, declared)) {
      const [{ address, file, nameSpan, span }, ...others] = uses;
      const { source } = file;
      const [provider, alias] = name.split('.') as [string, string];
      const meant = didYouMean(alias, declared.get(provider) ?? []);
      report({
        message: messages.undeclared({ alias, meant, provider }),
        source,
        span,
        address,
        ...usedHereToo(others.map((use) => ({ source: use.file.source, span: use.span }))),
        ...useInstead(source, nameSpan, meant),
      });
    }
  },
};

/** The aliases by provider; nothing when one of them cannot be read. */
function declaredAliases(scope: ModuleScope): Map<string, Set<string>> | undefined {
  const declared = new Map<string, Set<string>>();
  const declare = (provider: string, alias: string): void => {
    const aliases = declared.get(provider);
    if (aliases) aliases.add(alias);
    else declared.set(provider, new Set([alias]));
  };

  for (const block of blocksOf(scope, 'provider')) {
    const argument = attributeOf(block.body, 'alias');
    if (!argument) continue;
    // Terraform accepts a bare name, too.
    const alias = argument.value.kind === 'variable' ? argument.value.name : literalString(argument.value);
    if (alias === undefined) return undefined;
    declare(block.labels[0]!.text, alias);
  }

  for (const { aliases, file } of providerRequirements(scope)) {
    if (!aliases) continue;
    if (aliases.kind !== 'tuple') return undefined;
    for (const item of aliases.items) {
      const steps = nameSteps(item, file.source);
      if (steps?.length !== 2) return undefined;
      declare(steps[0]!.name, steps[1]!.name);
    }
  }

  return declared;
}

interface Use {
  file: TemplateFile;
  address: string;
  /** Of the whole, `huaweicloud.backup`, and of the alias in it. */
  span: Span;
  nameSpan: Span;
}

/** The uses of aliases that do not exist, by `huaweicloud.backup`. */
function undeclared(
  scope: ModuleScope,
  declared: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, [Use, ...Use[]]> {
  const found = new Map<string, [Use, ...Use[]]>();
  for (const { address, expression, file } of scope.blocks.flatMap((block) => providersOf(block))) {
    const steps = nameSteps(expression, file.source);
    if (steps?.length !== 2) continue;
    const [provider, alias] = [steps[0]!, steps[1]!];
    if (declared.get(provider.name)?.has(alias.name)) continue;
    const name = `${provider.name}.${alias.name}`;
    const use = {
      address,
      file,
      nameSpan: alias.span,
      span: { start: provider.span.start, end: alias.span.end },
    };
    const uses = found.get(name);
    if (uses) uses.push(use);
    else found.set(name, [use]);
  }

  return found;
}

const WITH_PROVIDER = new Set(['data', 'import', 'resource']);

/** The providers that a block chooses. */
function providersOf(block: Block): Array<{ file: TemplateFile; address: string; expression: Expression }> {
  const name = block.type === 'module' ? 'providers' : WITH_PROVIDER.has(block.type) ? 'provider' : undefined;
  const argument = name && attributeOf(block.body, name);
  if (!argument) return [];
  const { file, value } = argument;
  const chosen =
    name === 'provider' ? [value] : value.kind === 'object' ? value.items.map((item) => item.value) : [];
  return chosen.map((expression) => ({ file, address: `${addressOf(block)}.${name}`, expression }));
}
