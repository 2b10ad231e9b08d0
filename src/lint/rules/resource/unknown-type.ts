import type { Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { inModule, type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
import { meantType } from '../../provider/meant-type.js';
import { newestAllowed } from '../../provider/newest-allowed.js';
import { catalogOf, type TypedBlock, typedBlocks } from '../../provider/typed-blocks.js';
import { isNewer } from '../../provider/version-constraint.js';

const NOUNS = { data: 'data source', resource: 'resource' } as const;

export const resourceUnknownType: Rule<Template> = {
  id: 'resource/unknown-type',
  name: 'Unknown resource or data source type',
  severity: 'error',
  summary:
    'A resource or data source has a type that no release of the provider for Huawei Cloud has, or has any more.',
  why: 'Terraform refuses a type that its provider does not have, so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or use the type that took its place.',
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
    for (const { block, scope } of swappedBlocks(template))
      report({
        message: `The type stands before the name: write ${block.type} "${block.labels[1]!.text}" "${block.labels[0]!.text}"${inModule(scope)}.`,
        source: block.file.source,
        span: block.headSpan,
        address: addressOf(block),
      });
    for (const typed of typedBlocks(template)) {
      if (typed.schema) continue;
      const label = typed.block.labels[0]!;
      const removed = removalOf(template, typed);
      // The template holds on to a release that still has it.
      if (removed && newest?.mayEndWith(removed.last) && !newest.isBefore(removed.since)) continue;
      const { fix, message } = removed ? told(template, typed, removed) : explain(template, typed);
      report({
        message,
        ...(removed &&
          !isNewer(removed.since, inRfs) &&
          isNewer(removed.last, inRfs) && { severity: 'warning' }),
        source: typed.block.file.source,
        span: label.span,
        address: typed.address,
        ...(fix && {
          fix: {
            title: `Use ${fix}.`,
            edits: [{ file: typed.block.file.source.file, ...label.span, text: fix }],
          },
        }),
      });
    }
  },
};

/** `resource "main" "huaweicloud_vpc"`: the first name is none of any provider's, the second is a type. */
function swappedBlocks(template: Template): Array<{ block: Block; scope: ModuleScope }> {
  const catalog = catalogOf(template);
  return moduleScopes(template).flatMap((scope) =>
    scope.blocks.flatMap((block) => {
      const [first, second] = block.labels.map(({ text }) => text);
      if ((block.type !== 'resource' && block.type !== 'data') || !first || !second) return [];
      const isSwapped =
        catalog.type(block.type, first) === undefined && catalog.type(block.type, second) !== undefined;
      return isSwapped ? [{ block, scope }] : [];
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

function told(
  template: Template,
  { mode, type }: TypedBlock,
  { last }: Removal,
): { message: string; fix?: string } {
  const message = `The ${NOUNS[mode]} type ${type} was removed: ${last} is the last release of the provider with it`;
  const heir = meantType(type, Object.keys(catalogOf(template).index[mode]));
  return { message: heir ? `${message}; is it ${heir} now?` : `${message}.` };
}

function explain(template: Template, { mode, type }: TypedBlock): { message: string; fix?: string } {
  const { index } = catalogOf(template);
  const other = mode === 'data' ? 'resource' : 'data';
  const fix = meantType(type, Object.keys(index[mode]));
  const meant = fix ? `; did you mean ${fix}?` : '.';
  const message = Object.hasOwn(index[other], type)
    ? `${type} is a ${NOUNS[other]} of the provider, not a ${NOUNS[mode]}${meant}`
    : `The provider has no ${NOUNS[mode]} type ${type}${meant}`;
  return { fix, message };
}
