import { syntaxArchive } from '../../../../src/lint/rules/syntax/archive.js';
import { describeRule } from '../../lint-files.js';

describeRule(syntaxArchive, {
  bad: {
    'a zip that holds the folder instead of the files': {
      files: { 'shop/main.tf': 'locals {}\n' },
      options: { as: 'zip' },
      found: [
        {
          severity: 'error',
          message:
            'The zip has no .tf or .tf.json file at its top level, only shop/main.tf. RFS loads the top level only: zip the files, not the folder.',
          at: 'template.zip:1:1',
          marked: '',
        },
      ],
    },
    'bytes that are no text': {
      files: { 'main.tf': Buffer.from([0x23, 0x20, 0xff, 0x0a]) },
      found: [
        {
          severity: 'error',
          message: 'These bytes are not UTF-8. Save the file as UTF-8.',
          at: 'main.tf:1:3',
          marked: '\uFFFD',
        },
      ],
    },
  },
  good: {
    'a zip with the files at its top': { files: { 'main.tf': 'locals {}\n' }, options: { as: 'zip' } },
  },
});
