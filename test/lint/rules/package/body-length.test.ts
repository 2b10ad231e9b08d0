import { packageBodyLength } from '../../../../src/lint/rules/package/body-length.js';
import { describeRule } from '../../lint-files.js';

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
            'The template has 51,201 characters; RFS accepts at most 51,200 in a request. Send it as a zip.',
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
            'The template has 51,203 characters; RFS accepts at most 51,200 in a request. Send it as a zip.',
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
            'The template has 51,203 characters; RFS accepts at most 51,200 in a request. Send it as a zip.',
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
