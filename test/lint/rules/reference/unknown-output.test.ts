import { referenceUnknownOutput } from '../../../../src/lint/rules/reference/unknown-output.js';
import { describeRule } from '../../lint-files.js';

const SERVER = 'variable "flavor" {}\nvariable "size" {\n  default = 40\n}\noutput "id" {\n  value = 1\n}\n';

describeRule(referenceUnknownOutput, {
  good: {
    'outputs of one and of several': {
      'main.tf':
        'module "s" {\n  source = "./server"\n}\nmodule "t" {\n  source = "./server"\n  count  = 2\n}\noutput "a" {\n  value = [module.s.id, module.t[0].id, module.t[*].id, module.s]\n}\n',
      'server/main.tf': SERVER,
    },
  },
  bad: {
    'a misspelt output': {
      files: {
        'main.tf': 'module "s" {\n  source = "./server"\n}\noutput "a" {\n  value = module.s.idd\n}\n',
        'server/main.tf': SERVER,
      },
      found: [
        {
          severity: 'error',
          message: 'The module server has no output "idd"; did you mean "id"?',
          at: 'main.tf:5:11',
          marked: 'module.s.idd',
          address: 'output.a.value',
        },
      ],
    },
  },
});
