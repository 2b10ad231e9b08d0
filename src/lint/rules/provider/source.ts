import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { inModule, orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { isMisspeltProvider } from '../../provider/typed-blocks.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';
import {
  PRIVATE_PROVIDER_PREFIX,
  providerRequirements,
  REQUIREMENT_KEYS,
  RFS_PROVIDER_PREFIX,
  RFS_PROVIDER_SOURCE,
  type ProviderRequirement,
} from '../../provider/required-providers.js';

const messages = defineMessages('provider/source', {
  noSource: ({ source }: { source: string }) =>
    `The huaweicloud provider has no source, so Terraform looks for hashicorp/huaweicloud. RFS has it as "${source}".`,
  notRequired: ({ module, source }: { module: string; source: string }) =>
    `No required_providers${inModule(module)} names the source of the huaweicloud provider, so Terraform looks for hashicorp/huaweicloud. RFS has it as "${source}".`,
  otherSource: ({ source, written }: { source: string; written: string }) =>
    `RFS has the provider as "${source}"; whether it finds "${written}" is not documented.`,
  unknownKey: ({ meant, name }: { meant: string | undefined; name: string }) =>
    `A provider in required_providers has no "${name}"${orDidYouMean(meant)}`,
  misspelt: ({ name }: { name: string }) => `There is no provider "${name}"${orDidYouMean('huaweicloud')}`,
  otherProvider: ({ name }: { name: string }) =>
    `RFS may not find the provider "${name}": Huawei’s pages list only huaweicloud.`,
});

export const providerSource: Rule<Template, typeof messages> = {
  messages,
  id: 'provider/source',
  name: 'Source of the provider',
  severity: 'warning',
  summary: `The source of the huaweicloud provider is not ${RFS_PROVIDER_SOURCE}, or another provider is used.`,
  why: 'RFS offers the provider under its own address. Huawei’s pages do not say whether it also finds huaweicloud/huaweicloud of the public registry, or a provider without a source. That it has no random, tls or null is reported by users, not stated by Huawei.',
  fix: `For huaweicloud, write source = "${RFS_PROVIDER_SOURCE}" in required_providers, in every module. Avoid other providers; a private one is "${PRIVATE_PROVIDER_PREFIX}NAME".`,
  docs: HUAWEI_PAGES.providerVersions,
  examples: {
    bad: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}`,
    good: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.60.0"
    }
  }
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      const requirements = providerRequirements(scope);
      const required = new Set(requirements.map(({ name }) => name));
      for (const requirement of requirements) {
        for (const one of unknownKeys(requirement)) report(one);
        const found = problemOf(requirement, required);
        if (!found) continue;
        const address = requirement.source ? `${requirement.address}.source` : requirement.address;
        report({ source: requirement.file.source, address, ...found });
      }

      if (!scope.complete) continue;
      const isMisspelt = blocksOf(scope, 'terraform').some(({ body }) =>
        body.blocks.some(({ type }) => didYouMean(type, ['required_providers']) !== undefined),
      );
      const slips = isMisspelt || requirements.some(({ name }) => misspelt(name, required));
      for (const [name, block] of firstUses(scope))
        if (!required.has(name) && !(slips && name === 'huaweicloud'))
          report(notRequired(name, block, scope));
      for (const block of scope.blocks) {
        const name = block.type === 'provider' ? (block.labels[0]?.text ?? '') : '';
        const message = required.has(name) ? undefined : misspelt(name, NONE);
        if (message)
          report({ message, source: block.file.source, span: block.headSpan, address: addressOf(block) });
      }
    }
  },
};

const NONE: ReadonlySet<string> = new Set();

type Found = Pick<Report, 'fix' | 'message' | 'span'>;

/** Terraform rejects them, and with a misspelt "version" there is no version. */
function unknownKeys({ address, file, unknown }: ProviderRequirement): Report[] {
  return unknown.map(({ name, span }) => {
    const meant = didYouMean(name, REQUIREMENT_KEYS);
    return {
      message: messages.unknownKey({ meant, name }),
      source: file.source,
      span,
      address: `${address}.${name}`,
      severity: 'error',
    };
  });
}

/** `hauweicloud`, while nothing is called huaweicloud. */
function misspelt(name: string, all: ReadonlySet<string>): Message | undefined {
  if (!isMisspeltProvider(name) || all.has('huaweicloud')) return undefined;
  return messages.misspelt({ name });
}

function problemOf(
  { file, name, nameSpan, source }: ProviderRequirement,
  all: ReadonlySet<string>,
): Found | undefined {
  const slip = misspelt(name, all);
  if (slip) return { message: slip, span: nameSpan };
  const written = literalString(source)?.trim();
  if (source && written === undefined) return undefined;
  const address = written?.toLowerCase();
  if (address?.startsWith(RFS_PROVIDER_PREFIX) || address?.startsWith(PRIVATE_PROVIDER_PREFIX))
    return undefined;
  const isHuaweicloud = address ? address.split('/').at(-1) === 'huaweicloud' : name === 'huaweicloud';
  const span = source?.span ?? nameSpan;
  if (!isHuaweicloud) return { message: messages.otherProvider({ name: written || name }), span };
  if (!source || !written) return { message: messages.noSource({ source: RFS_PROVIDER_SOURCE }), span };
  return {
    message: messages.otherSource({ source: RFS_PROVIDER_SOURCE, written }),
    span,
    ...useInstead(file.source, source.span, `"${RFS_PROVIDER_SOURCE}"`),
  };
}

/** The first block of each provider that a module uses, by the provider's local name. */
function firstUses(scope: ModuleScope): Map<string, Block> {
  const uses = new Map<string, Block>();
  for (const block of scope.blocks) {
    if (block.type !== 'resource' && block.type !== 'data') continue;
    const name = providerOf(block);
    if (!name || name === 'terraform' || isMisspeltProvider(name)) continue;
    // The name comes before the type: another rule reports it.
    if (block.labels[1]?.text.startsWith('huaweicloud_')) continue;
    if (!uses.has(name)) uses.set(name, block);
  }

  return uses;
}

/** As Terraform reads it: the argument `provider`, or the first word of the type. */
function providerOf(block: Block): string | undefined {
  const chosen = attributeOf(block.body, 'provider')?.value;
  if (!chosen) return block.labels[0]?.text.split('_', 1)[0];
  if (chosen.kind === 'member' && chosen.object.kind === 'variable') return chosen.object.name;
  return chosen.kind === 'variable' ? chosen.name : literalString(chosen)?.split('.', 1)[0];
}

function notRequired(name: string, block: Block, scope: ModuleScope): Report {
  const message =
    name === 'huaweicloud'
      ? messages.notRequired({ module: scope.module, source: RFS_PROVIDER_SOURCE })
      : messages.otherProvider({ name });
  return { message, source: block.file.source, span: block.headSpan, address: addressOf(block) };
}
