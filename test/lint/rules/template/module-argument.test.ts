import { templateModuleArgument } from '../../../../src/lint/rules/template/module-argument.js';
import { describeRule } from '../../lint-files.js';

const SERVER = 'variable "flavor" {}\nvariable "size" {\n  default = 40\n}\noutput "id" {\n  value = 1\n}\n';

describeRule(templateModuleArgument, {
  good: {
    'what the module asks for, and Terraform’s own': {
      'main.tf':
        'module "s" {\n  source     = "./server"\n  count      = 2\n  providers  = {}\n  depends_on = []\n  flavor     = "x"\n}\n',
      'server/main.tf': SERVER,
    },
    'a module that is not there': 'module "s" {\n  source = "git::https://example.com/x"\n  any    = 1\n}\n',
  },
  bad: {
    'a misspelt argument, which is not missing on top': {
      files: {
        'main.tf': 'module "s" {\n  source = "./server"\n  flavr  = "x"\n}\n',
        'server/main.tf': SERVER,
      },
      found: [
        {
          severity: 'error',
          message: 'The module server has no variable "flavr"; did you mean "flavor"?',
          at: 'main.tf:3:3',
          marked: 'flavr',
          address: 'module.s.flavr',
          fixed: 'module "s" {\n  source = "./server"\n  flavor  = "x"\n}\n',
        },
      ],
    },
    'an argument too few': {
      files: { 'main.tf': 'module "s" {\n  source = "./server"\n}\n', 'server/main.tf': SERVER },
      found: [
        {
          severity: 'error',
          message: 'The module server requires "flavor".',
          at: 'main.tf:1:1',
          marked: 'module "s"',
          address: 'module.s',
        },
      ],
    },
  },
});
