import { packageFileCount } from '../../../../src/lint/rules/package/file-count.js';
import { describeRule } from '../../lint-files.js';

const MAIN = { 'main.tf': 'locals {}\n' };
const files = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.md`, 'x']));

describeRule(packageFileCount, {
  bad: {
    '101 files in a zip': {
      files: { ...MAIN, ...files(100) },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'The template has 101 files; RFS accepts at most 100.',
          at: 'template.zip:1:1',
          marked: '',
        },
      ],
    },
    '101 files in a folder': {
      files: { ...MAIN, ...files(100) },
      found: [
        {
          severity: 'warning',
          message: 'The template has 101 files; RFS accepts at most 100.',
          at: 'template:1:1',
          marked: '',
        },
      ],
    },
  },
  good: { '100 files': { files: { ...MAIN, ...files(99) }, options: { as: 'zip' } } },
});
