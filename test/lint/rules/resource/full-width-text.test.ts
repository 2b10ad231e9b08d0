import { resourceFullWidthText } from '../../../../src/lint/rules/resource/full-width-text.js';
import { describeRule } from '../../lint-files.js';

const rule = (ports: string): string =>
  `resource "huaweicloud_networking_secgroup_rule" "a" {\n  ports       = ${ports}\n  description = "端口：80，443"\n}\n`;

describeRule(resourceFullWidthText, {
  good: {
    'plain punctuation, and Chinese in a description': rule('"80,443"'),
    'a sentence in Chinese':
      'resource "huaweicloud_compute_instance" "a" {\n  user_data = "echo 部署完成，请访问"\n}\n',
  },
  bad: {
    'a comma between numbers': {
      files: rule('"80，443"'),
      found: [
        {
          severity: 'warning',
          message: '"ports" contains the full-width "，". Write ",".',
          at: 'main.tf:2:17',
          marked: '"80，443"',
          address: 'resource.huaweicloud_networking_secgroup_rule.a.ports',
        },
      ],
    },
  },
});
