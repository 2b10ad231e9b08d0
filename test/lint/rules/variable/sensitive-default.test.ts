import { variableSensitiveDefault } from '../../../../src/lint/rules/variable/sensitive-default.js';
import { describeRule } from '../../lint-files.js';

describeRule(variableSensitiveDefault, {
  good: {
    'an empty default, which RFS accepts': 'variable "a" {\n  sensitive = true\n  default   = ""\n}\n',
    'null, and an object of empty values':
      'variable "a" {\n  sensitive = true\n  default   = null\n}\nvariable "b" {\n  sensitive = true\n  default   = { user = "", keys = [] }\n}\n',
    'a default of a variable that is not sensitive': 'variable "a" {\n  default = "x"\n}\n',
    'true or false, which tell nobody anything':
      'variable "a" {\n  type      = bool\n  sensitive = true\n  default   = false\n}\nvariable "b" {\n  type      = bool\n  sensitive = true\n  default   = "true"\n}\n',
    'sensitive = false': 'variable "a" {\n  sensitive = false\n  default   = "x"\n}\n',
  },
  bad: {
    'a default that everybody can read, and does not repeat it': {
      files: 'variable "a" {\n  sensitive = true\n  default   = "Welcome@1234"\n}\n',
      found: [
        {
          severity: 'warning',
          message: 'The sensitive variable "a" has a default: everybody who has the template can read it.',
          at: 'main.tf:3:15',
          marked: '"Welcome@1234"',
          address: 'variable.a.default',
        },
      ],
    },
    'one in JSON, with sensitive as a string': {
      files: {
        'main.tf.json': '{ "variable": { "a": { "sensitive": "true", "default": "Welcome@1234" } } }',
      },
      found: [
        {
          severity: 'warning',
          message: 'The sensitive variable "a" has a default: everybody who has the template can read it.',
          at: 'main.tf.json:1:56',
          marked: '"Welcome@1234"',
          address: 'variable.a.default',
        },
      ],
    },
  },
});
