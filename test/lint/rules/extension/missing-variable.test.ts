import { extensionMissingVariable } from '../../../../src/lint/rules/extension/missing-variable.js';
import { describeRule } from '../../lint-files.js';
import { FORM, TEMPLATE, withForm, translated } from '../../samples/buyer-form.js';

describeRule(extensionMissingVariable, {
  good: {
    'a translation': withForm({ i18n: translated('vpc') }),
    'a prompt': withForm({ variables: [{ name: 'vpc', prompt: 'hwc:vpc:myVpcs' }] }),
    'no form at all': TEMPLATE,
    'a variable that is not used': withForm({ i18n: translated('vpc') }, `${TEMPLATE}variable "spare" {}\n`),
    'a mistyped name, which another rule tells': withForm({ i18n: translated('vcp') }),
    'a form that cannot be read to its end': withForm('{ "i18n": { '),
    'the undocumented single file': { 'main.tf': TEMPLATE, '.extension': '{}' },
  },
  bad: {
    'a variable that the buyer must enter': {
      files: withForm({ i18n: translated('size') }),
      found: [
        {
          severity: 'info',
          message:
            'The buyer has to enter "vpc", and the form extension neither translates it nor offers values for it.',
          at: 'main.tf:1:11',
          marked: 'vpc',
          address: 'variable.vpc',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json': '{"variable": {"a": {}}, "output": {"b": {"value": "${var.a}"}}}',
        [FORM]: '{}',
      },
      found: [
        {
          severity: 'info',
          message:
            'The buyer has to enter "a", and the form extension neither translates it nor offers values for it.',
          at: 'main.tf.json:1:16',
          marked: 'a',
          address: 'variable.a',
        },
      ],
    },
  },
});
