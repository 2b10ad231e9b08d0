import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';

const messages = defineMessages('output/missing', {
  none: () => 'The template has no output: the buyer sees no result after the deployment.',
});

export const outputMissing: Rule<Template, typeof messages> = {
  messages,
  id: 'output/missing',
  name: 'No output',
  severity: 'warning',
  summary: 'The template creates something and has no output.',
  why: 'Outputs are what the buyer is shown after the deployment. Without one the buyer has a running product and no address, no id and no next step.',
  fix: 'Add an outputs.tf with at least the address under which the product is reached.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}`,
    good: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}

output "web_address" {
  description = "Open this address in a browser"
  value       = "http://\${huaweicloud_vpc_eip.web.address}"
}`,
  },
  check(template, { report }) {
    const { blocks, complete, files, outputs } = rootScope(template);
    const creating = blocks.find(({ type }) => type === 'resource' || type === 'module');
    if (!complete || !creating || outputs.size > 0) return;
    // A file for outputs may hold something else, or nothing at all.
    const expected = files.find(({ name }) => /^outputs?\.tf(?:\.json)?$/.test(name));
    const { file, headSpan } = expected?.body.blocks[0] ?? creating;
    report({
      message: messages.none(),
      source: file.source,
      span: headSpan,
    });
  },
};
