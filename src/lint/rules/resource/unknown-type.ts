import type { Mode } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { DECLARATIONS, inModule, orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
import { newestAllowed } from '../../provider/newest-allowed.js';
import { catalogOf, type TypedBlock, typedBlocks } from '../../provider/typed-blocks.js';
import { isNewer } from '../../provider/version-constraint.js';
import { didYouMean } from '../../../findings/did-you-mean.js';

interface UnknownType {
  mode: Mode;
  type: string;
  meant: string | undefined;
}

interface RemovedType {
  mode: Mode;
  type: string;
  /** The last release that has it. */
  last: string;
}

const messages = defineMessages('resource/unknown-type', {
  unknown: ({ meant, mode, type }: UnknownType) =>
    `The provider has no ${DECLARATIONS[mode]} type ${type}${orDidYouMean(meant)}`,
  otherMode: ({ meant, mode, type }: UnknownType) =>
    `${type} is a ${DECLARATIONS[otherThan(mode)]} of the provider, not a ${DECLARATIONS[mode]}${orDidYouMean(meant)}`,
  removed: ({ last, mode, type }: RemovedType) =>
    `The ${DECLARATIONS[mode]} type ${type} was removed: ${last} is the last release of the provider that has it.`,
  replaced: ({ heir, last, mode, type }: RemovedType & { heir: string }) =>
    `The ${DECLARATIONS[mode]} type ${type} was removed: ${last} is the last release of the provider that has it. ${heir} may have replaced it.`,
  swapped: ({ mode, module, name, type }: { mode: Mode; module: string; name: string; type: string }) =>
    `The type comes before the name: write ${mode} "${type}" "${name}"${inModule(module)}.`,
});

function otherThan(mode: Mode): Mode {
  return mode === 'data' ? 'resource' : 'data';
}

export const resourceUnknownType: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/unknown-type',
  name: 'Unknown resource or data source type',
  severity: 'error',
  summary:
    'A resource or data source has a type that the provider for Huawei Cloud does not have, or no longer has.',
  why: 'Terraform rejects a type that its provider does not have, so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or use the type that replaced it.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc_subnets" "web" {
  name = "web"
}`,
    good: `resource "huaweicloud_vpc_subnet" "web" {
  name       = "web"
  cidr       = "192.168.1.0/24"
  gateway_ip = "192.168.1.1"
  vpc_id     = huaweicloud_vpc.main.id
}`,
  },
  options: { newestInRfs: '1.72.1' },
  check(template, { options, report }) {
    const inRfs = String(options.newestInRfs);
    const newest = newestAllowed(template);
    for (const { block, mode, scope } of swappedBlocks(template))
      report({
        message: messages.swapped({
          mode,
          module: scope.module,
          name: block.labels[0]!.text,
          type: block.labels[1]!.text,
        }),
        source: block.file.source,
        span: block.headSpan,
        address: addressOf(block),
      });
    for (const typed of typedBlocks(template)) {
      if (typed.schema) continue;
      const label = typed.block.labels[0]!;
      const removed = removalOf(template, typed);
      // The template is limited to releases that still have it.
      if (removed && newest?.mayEndWith(removed.last) && !newest.isBefore(removed.since)) continue;
      const { meant, message } = removed
        ? removedType(template, typed, removed)
        : unknownType(template, typed);
      report({
        message,
        ...(removed &&
          !isNewer(removed.since, inRfs) &&
          isNewer(removed.last, inRfs) && { severity: 'warning' }),
        source: typed.block.file.source,
        span: label.span,
        address: typed.address,
        ...useInstead(typed.block.file.source, label.span, meant),
      });
    }
  },
};

/** `resource "main" "huaweicloud_vpc"`: the first name is not a type, the second is one. */
function swappedBlocks(template: Template): Array<{ block: Block; mode: Mode; scope: ModuleScope }> {
  const catalog = catalogOf(template);
  return moduleScopes(template).flatMap((scope) =>
    scope.blocks.flatMap((block) => {
      const [first, second] = block.labels.map(({ text }) => text);
      const mode = block.type;
      if ((mode !== 'resource' && mode !== 'data') || !first || !second) return [];
      const isSwapped = catalog.type(mode, first) === undefined && catalog.type(mode, second) !== undefined;
      return isSwapped ? [{ block, mode, scope }] : [];
    }),
  );
}

interface Removal {
  since: string;
  last: string;
}

function removalOf(template: Template, { mode, type }: TypedBlock): Removal | undefined {
  const removed = catalogOf(template).index.removed[mode];
  return Object.hasOwn(removed, type) ? removed[type] : undefined;
}

interface Explained {
  message: Message;
  /** What to write instead, where that is clear. */
  meant?: string;
}

function removedType(template: Template, { mode, type }: TypedBlock, { last }: Removal): Explained {
  const heir = meantType(type, Object.keys(catalogOf(template).index[mode]));
  return {
    message: heir ? messages.replaced({ heir, last, mode, type }) : messages.removed({ last, mode, type }),
  };
}

function unknownType(template: Template, { mode, type }: TypedBlock): Explained {
  const { index } = catalogOf(template);
  const meant = meantType(type, Object.keys(index[mode]));
  const key = Object.hasOwn(index[otherThan(mode)], type) ? 'otherMode' : 'unknown';
  return { meant, message: messages[key]({ meant, mode, type }) };
}

/**
 * The type that an unknown name was probably meant to be: one that is spelt nearly so, else one that is made of the same
 * words, in whatever order and number (`cdn_rules_engine` for `cdn_rule_engine_rule`), the version of an interface
 * (`cci_network_v1`) left out. A type of another service is not meant: `dis_bucket` is not `obs_bucket`.
 */
function meantType(name: string, types: readonly string[]): string | undefined {
  const service = serviceOf(name);
  const near = didYouMean(name, types);
  if (near && (serviceOf(near) === service || didYouMean(service, [serviceOf(near)]))) return near;
  const words = wordsOf(name.replace(/_v\d+$/, ''));
  return types.find((type) => type !== name && wordsOf(type) === words);
}

/** `vpc` of `huaweicloud_vpc_eip`. */
function serviceOf(type: string): string {
  return type.split('_')[1] ?? '';
}

function wordsOf(type: string): string {
  const words = type.split('_').map((word) => word.replace(/s$/, ''));
  return [...new Set(words)].sort().join(' ');
}
