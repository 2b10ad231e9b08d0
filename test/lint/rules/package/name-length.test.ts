import { packageNameLength } from '../../../../src/lint/rules/package/name-length.js';
import { describeRule } from '../../lint-files.js';

const MAIN = { 'main.tf': 'locals {}\n' };
const long = (bytes: number): string => 'n'.repeat(bytes);

describeRule(packageNameLength, {
  bad: {
    'a name of 256 bytes': {
      files: { ...MAIN, [`docs/${long(253)}.md`]: 'x' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: `The name "${long(40)}…" has 256 bytes; RFS accepts at most 255.`,
          at: `docs/${long(253)}.md:1:1`,
          marked: '',
        },
      ],
    },
    'a Chinese name: bytes count, not characters': {
      files: { ...MAIN, [`${'长'.repeat(84)}.txt`]: 'x' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: `The name "${'长'.repeat(40)}…" has 256 bytes; RFS accepts at most 255.`,
          at: `${'长'.repeat(84)}.txt:1:1`,
          marked: '',
        },
      ],
    },
    'a path of 2,049 bytes': {
      files: { ...MAIN, [`${`${long(127)}/`.repeat(16)}x`]: 'x' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'The path has 2049 bytes; RFS accepts at most 2048.',
          at: `${`${long(127)}/`.repeat(16)}x:1:1`,
          marked: '',
        },
      ],
    },
  },
  good: {
    'names and paths just as long as allowed': {
      files: { ...MAIN, [long(255)]: 'x', [`${`${long(127)}/`.repeat(15)}${long(128)}`]: 'x' },
      options: { as: 'zip' },
    },
  },
});
