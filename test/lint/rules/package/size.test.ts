import { packageSize } from '../../../../src/lint/rules/package/size.js';
import { describeRule } from '../../lint-files.js';

const MAIN = { 'main.tf': 'locals {}\n' };
/** Bytes that do not compress. */
const noise = (bytes: number): Buffer => {
  let seed = 1;
  return Buffer.from(Array.from({ length: bytes }, () => (seed = (seed * 48_271) % 2_147_483_647) % 256));
};

describeRule(packageSize, {
  bad: {
    'a zip that is too big packed and unpacked': {
      files: { ...MAIN, 'app.bin': noise(1_100_000) },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'The zip has 1,075 KB; RFS accepts at most 1,024 KB.',
          at: 'template.zip:1:1',
          marked: '',
        },
        {
          severity: 'error',
          message: 'Unpacked, the zip has 1,075 KB; RFS accepts at most 1,024 KB.',
          at: 'template.zip:1:1',
          marked: '',
        },
      ],
    },
    'a zip that is too big only unpacked': {
      files: { ...MAIN, 'app.txt': 'a'.repeat(1_048_577) },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'Unpacked, the zip has 1,025 KB; RFS accepts at most 1,024 KB.',
          at: 'template.zip:1:1',
          marked: '',
        },
      ],
    },
    'a big folder: a warning, as not all of it has to be packed': {
      files: { ...MAIN, 'picture.png': 'a'.repeat(2_000_000) },
      found: [
        {
          severity: 'warning',
          message: 'The folder has 1,954 KB; RFS accepts at most 1,024 KB.',
          at: 'template:1:1',
          marked: '',
        },
      ],
    },
  },
  good: {
    'exactly 1 MB': { files: { ...MAIN, 'a.txt': 'a'.repeat(1_048_576 - 10) }, options: { as: 'zip' } },
  },
});
