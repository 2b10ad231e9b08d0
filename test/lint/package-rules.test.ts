import { packageBodyLength } from '../../src/lint/rules/package-body-length.js';
import { packageByteOrderMark } from '../../src/lint/rules/package-byte-order-mark.js';
import { packageFileCount } from '../../src/lint/rules/package-file-count.js';
import { packageMixedSyntax } from '../../src/lint/rules/package-mixed-syntax.js';
import { packageNameLength } from '../../src/lint/rules/package-name-length.js';
import { packageSize } from '../../src/lint/rules/package-size.js';
import { packageTfvars } from '../../src/lint/rules/package-tfvars.js';
import { describeRule } from './lint-files.js';

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
          message: 'The zip has 1,075 KB; RFS takes at most 1,024 KB.',
          at: 'template.zip:1:1',
          marked: '',
        },
        {
          severity: 'error',
          message: 'Unpacked, the zip has 1,075 KB; RFS takes at most 1,024 KB.',
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
          message: 'Unpacked, the zip has 1,025 KB; RFS takes at most 1,024 KB.',
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
          message: 'The folder has 1,954 KB; RFS takes at most 1,024 KB.',
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
          message: 'The template has 101 files; RFS takes at most 100.',
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
          message: 'The template has 101 files; RFS takes at most 100.',
          at: 'template:1:1',
          marked: '',
        },
      ],
    },
  },
  good: { '100 files': { files: { ...MAIN, ...files(99) }, options: { as: 'zip' } } },
});

const long = (bytes: number): string => 'n'.repeat(bytes);

describeRule(packageNameLength, {
  bad: {
    'a name of 256 bytes': {
      files: { ...MAIN, [`docs/${long(253)}.md`]: 'x' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: `The name "${long(40)}…" has 256 bytes; RFS takes at most 255.`,
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
          message: `The name "${'长'.repeat(40)}…" has 256 bytes; RFS takes at most 255.`,
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
          message: 'The path has 2049 bytes; RFS takes at most 2048.',
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

describeRule(packageTfvars, {
  bad: {
    'one in a zip, at any depth': {
      files: { ...MAIN, 'env/test.auto.tfvars': 'a = 1\n' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message: 'RFS refuses a zip with a .tfvars file: leave "env/test.auto.tfvars" out.',
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
          message: 'RFS refuses a zip with a .tfvars file: leave "terraform.tfvars" out.',
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

const MARK = '\uFEFF';

describeRule(packageByteOrderMark, {
  bad: {
    'one before JSON': {
      files: { 'main.tf.json': `${MARK}{"locals": {"a": 1}}` },
      found: [
        {
          severity: 'error',
          message:
            'The file starts with a byte order mark, which RFS refuses in .tf.json: save it as UTF-8 without BOM.',
          at: 'main.tf.json:1:1',
          marked: '',
          fixed: '{"locals": {"a": 1}}',
        },
      ],
    },
  },
  good: {
    'one before HCL, which Terraform skips': `${MARK}locals {}\n`,
    'JSON without one': { files: { 'main.tf.json': '{}' } },
  },
});

const text = (characters: number): string => `# ${'字'.repeat(characters - 3)}\n`;

describeRule(packageBodyLength, {
  bad: {
    'a file of 51,201 characters, at what is too much': {
      files: { 'main.tf': text(51_201) },
      options: { as: 'file' },
      found: [
        {
          severity: 'warning',
          message:
            'The template has 51,201 characters; RFS takes at most 51,200 in a request. Send it as a zip.',
          at: 'main.tf:1:51201',
          marked: '\n',
        },
      ],
    },
    'the same, where the template is sent in the request: an error': {
      files: { 'main.tf': text(51_203) },
      options: { sentAsBody: true },
      found: [
        {
          severity: 'error',
          message:
            'The template has 51,203 characters; RFS takes at most 51,200 in a request. Send it as a zip.',
          at: 'main.tf:1:51201',
          marked: '字字\n',
        },
      ],
    },
    'the same with another severity in koo.yaml, which wins': {
      files: { 'main.tf': text(51_203) },
      options: { sentAsBody: true, as: 'zip', settings: { 'package/body-length': 'info' } },
      found: [
        {
          severity: 'info',
          message:
            'The template has 51,203 characters; RFS takes at most 51,200 in a request. Send it as a zip.',
          at: 'main.tf:1:51201',
          marked: '字字\n',
        },
      ],
    },
  },
  good: {
    '51,200 characters, some of them two UTF-16 units': {
      files: { 'main.tf': `# ${'🚀'.repeat(51_197)}\n` },
      options: { as: 'file', sentAsBody: true },
    },
    'a template of several files, which cannot be sent in the request': {
      files: { 'main.tf': text(60_000), 'variables.tf': '' },
    },
    'a zip': { files: { 'main.tf': text(60_000) }, options: { as: 'zip' } },
  },
});

describeRule(packageMixedSyntax, {
  bad: {
    'both in one folder': {
      files: { 'main.tf': 'locals {}\n', 'more.tf.json': '{}' },
      found: [
        {
          severity: 'info',
          message:
            '"more.tf.json" is loaded beside "main.tf": field experience with RFS, though none of its pages, advises against mixing .tf.json and .tf.',
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
