import { packageMixedSyntax } from '../../../../src/lint/rules/package/mixed-syntax.js';
import { describeRule } from '../../lint-files.js';

describeRule(packageMixedSyntax, {
  bad: {
    'both in one folder': {
      files: { 'main.tf': 'locals {}\n', 'more.tf.json': '{}' },
      found: [
        {
          severity: 'info',
          message:
            '"more.tf.json" is loaded together with "main.tf": experience with RFS, though none of its pages, advises against mixing .tf.json and .tf.',
          at: 'more.tf.json:1:1',
          marked: '',
        },
      ],
    },
  },
  good: {
    'one of them a folder': {
      files: { 'main.tf': 'module "a" {\n  source = "./a"\n}\n', 'a/main.tf.json': '{}' },
    },
  },
});
