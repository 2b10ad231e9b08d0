import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { blocksInside } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

export const templateBackend: Rule<Template> = {
  id: 'template/backend',
  name: 'Backend configuration',
  severity: 'error',
  summary: 'The terraform block configures a backend.',
  why: 'RFS keeps the state of a stack itself and refuses a backend.',
  fix: 'Remove the backend block.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'terraform {\n  backend "s3" {\n    bucket = "state"\n  }\n}',
    good: 'terraform {\n  required_version = ">= 1.0"\n}',
  },
  check(template, { report }) {
    for (const { block, address } of blocksInside(template, 'terraform', 'backend')) {
      const kind = block.labels[0] ? ` "${block.labels[0].text}"` : '';
      report({
        message: `RFS keeps the state itself: remove the backend${kind}.`,
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
