import { templateMissingModule } from '../../../../src/lint/rules/template/missing-module.js';
import { describeRule } from '../../lint-files.js';

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;

describeRule(templateMissingModule, {
  bad: {
    'a folder that is not there': {
      files: { 'main.tf': call('a', './modules/vpc'), 'modules/vpc/README.md': 'x' },
      found: [
        {
          severity: 'error',
          message: 'There are no .tf files in "modules/vpc", where the module "./modules/vpc" should be.',
          at: 'main.tf:2:12',
          marked: '"./modules/vpc"',
          address: 'module.a.source',
        },
      ],
    },
    'a folder around the template: a warning, as it may be packed with it': {
      files: { 'main.tf': call('a', '../vpc') },
      found: [
        {
          severity: 'warning',
          message: 'The module "../vpc" is outside of the template’s folder; RFS gets that folder only.',
          at: 'main.tf:2:12',
          marked: '"../vpc"',
          address: 'module.a.source',
        },
      ],
    },
    'a folder outside of a zip': {
      files: { 'main.tf': call('a', '../vpc') },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'The module "../vpc" is outside of the template’s folder; RFS gets that folder only.',
          at: 'main.tf:2:12',
          marked: '"../vpc"',
          address: 'module.a.source',
        },
      ],
    },
  },
  good: {
    'folders of the template, from the root and from a module': {
      files: {
        'main.tf': call('a', './modules/vpc'),
        'modules/vpc/main.tf': call('b', '../subnet/'),
        'modules/subnet/main.tf.json': '{}',
      },
    },
    'anything where only one file is known': {
      files: { 'main.tf': call('a', './vpc') },
      options: { as: 'file' },
    },
  },
});
