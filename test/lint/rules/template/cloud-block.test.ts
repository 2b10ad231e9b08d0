import { templateCloudBlock } from '../../../../src/lint/rules/template/cloud-block.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateCloudBlock, {
  bad: {
    'a cloud block': {
      files: 'terraform {\n  cloud {\n    organization = "example"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS runs the template itself: remove the cloud block.',
          at: 'main.tf:2:3',
          marked: 'cloud',
          address: 'terraform.cloud',
        },
      ],
    },
    'a cloud block in JSON': {
      files: { 'main.tf.json': '{"terraform": {"cloud": {"organization": "example"}}}' },
      found: [
        {
          severity: 'error',
          message: 'RFS runs the template itself: remove the cloud block.',
          at: 'main.tf.json:1:17',
          marked: 'cloud',
          address: 'terraform.cloud',
        },
      ],
    },
  },
  good: { 'a terraform block without one': 'terraform {\n  required_version = ">= 1.0"\n}\n' },
});
