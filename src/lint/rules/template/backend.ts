import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { blocksInside } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('template/backend', {
  backend: ({ name }: { name: string | undefined }) =>
    `RFS stores the state itself: remove the backend${name === undefined ? '' : ` "${name}"`}.`,
});

export const templateBackend: Rule<Template, typeof messages> = {
  messages,
  id: 'template/backend',
  name: 'Backend configuration',
  severity: 'error',
  summary: 'The terraform block configures a backend.',
  why: 'RFS stores the state of a stack itself and rejects a backend.',
  fix: 'Remove the backend block.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'terraform {\n  backend "s3" {\n    bucket = "state"\n  }\n}',
    good: 'terraform {\n  required_version = ">= 1.0"\n}',
  },
  check(template, { report }) {
    for (const { block, address } of blocksInside(template, 'terraform', 'backend')) {
      report({
        message: messages.backend({ name: block.labels[0]?.text }),
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
