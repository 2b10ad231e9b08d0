import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { isWhollyReadable } from '../../assets/asset-address.js';
import { outputWords } from '../../values/output-words.js';
import { topBlocks } from '../../terraform/top-blocks.js';

const TOLD =
  /address|(?:^|[^a-z])e?ips?(?:$|[^a-z])|url|endpoint|https?:|domain|host|link|地址|网址|链接|访问|域名/im;
const VALUE = /address|(?:^|[._])ips?(?:$|[^a-z])|url|endpoint|https?:|domain|host/im;

const messages = defineMessages('output/no-address', {
  none: () =>
    'No output shows this public address: the buyer has to look for it among the resources of the account.',
});

export const outputNoAddress: Rule<Template, typeof messages> = {
  messages,
  id: 'output/no-address',
  name: 'No address in the outputs',
  severity: 'info',
  summary: 'The template creates a public address, and no output shows it.',
  why: 'Outputs are what the buyer is shown after the deployment. Without the address the buyer has to look for it among the resources of the account.',
  fix: 'Add an output with the address under which the product is reached.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}

output "name" {
  value = huaweicloud_vpc_eip.web.name
}`,
    good: `resource "huaweicloud_vpc_eip" "web" {
  publicip {
    type = "5_bgp"
  }
}

output "web_address" {
  value = "http://\${huaweicloud_vpc_eip.web.address}"
}`,
  },
  check(template, { report }) {
    const eip = topBlocks(template).find(
      ({ block }) =>
        block.type === 'resource' && /^huaweicloud_vpc_eip(?:_v1)?$/.test(block.labels[0]?.text ?? ''),
    );
    const first = eip;
    if (!first || rootScope(template).outputs.size === 0 || !isWhollyReadable(template)) return;
    // Of a NAT gateway it is the address that the servers are seen from, not one to open.
    if (topBlocks(template).some(({ block }) => block.labels[0]?.text.startsWith('huaweicloud_nat_'))) return;
    if (outputWords(template).some(({ told, value }) => TOLD.test(told) || VALUE.test(value))) return;
    report({
      message: messages.none(),
      source: first.block.file.source,
      span: first.block.headSpan,
      address: first.address,
    });
  },
};
