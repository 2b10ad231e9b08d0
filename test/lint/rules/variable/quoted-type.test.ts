import { variableQuotedType } from '../../../../src/lint/rules/variable/quoted-type.js';
import { describeRule } from '../../lint-files.js';

const typed = (type: string): string => `variable "a" {\n  type = ${type}\n}\n`;

describeRule(variableQuotedType, {
  good: {
    'a type': typed('list(string)'),
    JSON: { 'main.tf.json': '{"variable": {"a": {"type": "string"}}}' },
  },
  bad: Object.fromEntries(
    [
      ['"string"', 'string'],
      ['"list"', 'list(string)'],
      ['"map(number)"', 'map(number)'],
      ['"text"', undefined],
    ].map(([written, type]) => [
      `${written}`,
      {
        files: typed(written!),
        found: [
          {
            severity: 'error',
            message: 'The type of "a" is in quotes, which Terraform 1.x rejects.',
            at: 'main.tf:2:10',
            marked: written!,
            address: 'variable.a.type',
            ...(type && { fixed: typed(type) }),
          },
        ],
      },
    ]),
  ),
});
