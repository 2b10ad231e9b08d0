import { packageTfvars } from '../../../../src/lint/rules/package/tfvars.js';
import { describeRule } from '../../lint-files.js';

const MAIN = { 'main.tf': 'locals {}\n' };

describeRule(packageTfvars, {
  bad: {
    'one in a zip, at any depth': {
      files: { ...MAIN, 'env/test.auto.tfvars': 'a = 1\n' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'RFS rejects a zip with a .tfvars file: leave "env/test.auto.tfvars" out.',
          at: 'env/test.auto.tfvars:1:1',
          marked: '',
        },
      ],
    },
    'one in a folder: a warning, as it may stay out of the zip': {
      files: { ...MAIN, 'terraform.tfvars': 'a = 1\n' },
      found: [
        {
          severity: 'warning',
          message: 'RFS rejects a zip with a .tfvars file: leave "terraform.tfvars" out.',
          at: 'terraform.tfvars:1:1',
          marked: '',
        },
      ],
    },
  },
  good: {
    'names that only contain the word': { files: { ...MAIN, 'tfvars.md': 'x', 'a.tfvars.example': 'x' } },
  },
});
