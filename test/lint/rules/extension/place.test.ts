import { extensionPlace } from '../../../../src/lint/rules/extension/place.js';
import { describeRule } from '../../lint-files.js';
import { withForm } from '../../samples/small-form.js';

const PLACE = 'the folder .extension at the top of the template, in one file whose name ends in .rfs.json';

describeRule(extensionPlace, {
  good: {
    'one file in the folder': withForm('{}'),
    'one file in a zip': { files: withForm('{}'), options: { as: 'zip' } },
    'no form at all': 'variable "a" {}\n',
  },
  bad: {
    'a second file': {
      files: { 'main.tf': '', '.extension/a.rfs.json': '{}', '.extension/b.rfs.json': '{}' },
      found: [
        {
          severity: 'warning',
          message:
            'RFS reads one form extension, and .extension/a.rfs.json exists already: put both into one file.',
          at: '.extension/b.rfs.json:1:1',
          marked: '',
        },
      ],
    },
    'another suffix': {
      files: { 'main.tf': '', '.extension/form.json': '{}' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not read .extension/form.json: the form extension is ${PLACE}.`,
          at: '.extension/form.json:1:1',
          marked: '',
        },
      ],
    },
    'a file outside of the folder': {
      files: { 'main.tf': '', 'form.rfs.json': '{}' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not look for a form extension at form.rfs.json: it reads ${PLACE}.`,
          at: 'form.rfs.json:1:1',
          marked: '',
        },
      ],
    },
    'the single file of some public templates': {
      files: { 'main.tf': '', '.extension': '{ "variables": { "grouping": {} } }' },
      found: [
        {
          severity: 'warning',
          message: `Huawei’s pages describe no file named .extension: RFS reads ${PLACE}.`,
          at: '.extension:1:1',
          marked: '',
        },
      ],
    },
    'a folder above everything in the zip': {
      files: { 'template/main.tf': '', 'template/.extension/form.rfs.json': '{}' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'warning',
          message: `RFS does not look for a form extension at template/.extension/form.rfs.json: it reads ${PLACE}.`,
          at: 'template/.extension/form.rfs.json:1:1',
          marked: '',
        },
      ],
    },
  },
});
