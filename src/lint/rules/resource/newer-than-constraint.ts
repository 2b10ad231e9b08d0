import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { newerParts } from '../../provider/newer-parts.js';
import { newestAllowed } from '../../provider/newest-allowed.js';
import type { TypedBlock } from '../../provider/typed-blocks.js';

interface Newer {
  constraint: string;
  name: string;
  release: string;
}

const messages = defineMessages('resource/newer-than-constraint', {
  type: ({ constraint, name, release }: Newer) =>
    `${name} was added in release ${release} of the provider, and the version constraint "${constraint}" allows only older ones.`,
  argument: ({ constraint, name, release }: Newer) =>
    `"${name}" was added after release ${release} of the provider, and the version constraint "${constraint}" allows only older ones.`,
});

export const resourceNewerThanConstraint: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/newer-than-constraint',
  name: 'Newer than what the version constraint allows',
  severity: 'error',
  summary:
    'A type or argument was added in a release of the provider that the template’s own version constraint rules out.',
  why: 'Terraform uses a release that the constraint allows. None of these knows the type or argument, so it rejects the template, and RFS cannot plan the stack.',
  fix: 'Let the constraint begin with a release that has what the template uses, such as `>= 1.62.0`, and give it no upper end. Or avoid the type or argument.',
  docs: HUAWEI_PAGES.providerVersions,
  examples: {
    bad: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = "~> 1.60.0"
    }
  }
}

resource "huaweicloud_vpc_internet_gateway" "main" {
  vpc_id = var.vpc_id
}`,
    good: `terraform {
  required_providers {
    huaweicloud = {
      source  = "huawei.com/provider/huaweicloud"
      version = ">= 1.62.0"
    }
  }
}

resource "huaweicloud_vpc_internet_gateway" "main" {
  vpc_id = var.vpc_id
}`,
  },
  check(template, { report }) {
    const allowed = newestAllowed(template);
    if (!allowed) return;
    const { constraint, place } = allowed;
    for (const { address, kind, name, release, source, span, typed } of newerParts(template, allowed)) {
      if (isOfOtherProvider(typed)) continue;
      report({
        message: messages[kind]({ constraint, name, release }),
        source,
        span,
        address,
        related: [place],
      });
    }
  },
};

/** Under another local name, with a constraint of its own: `provider = newer`. */
function isOfOtherProvider({ block, type }: TypedBlock): boolean {
  const provider = attributeOf(block.body, 'provider');
  if (!provider) return false;
  const { span } = provider.value;
  const [name] = /[\w-]+/.exec(block.file.source.text.slice(span.start, span.end)) ?? [];
  return name !== type.split('_', 1)[0];
}
