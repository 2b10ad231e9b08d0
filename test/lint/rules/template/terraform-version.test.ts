import { templateTerraformVersion } from '../../../../src/lint/rules/template/terraform-version.js';
import { describeRule, type Found } from '../../lint-files.js';

const asking = (constraint: string): string => `terraform {\n  required_version = ${constraint}\n}\n`;
const refused = (constraint: string): Found => ({
  severity: 'warning',
  message: `RFS is said to run Terraform 1.5.2, and ${constraint} does not allow it: Terraform would stop at once.`,
  at: 'main.tf:2:22',
  marked: constraint,
  address: 'terraform.required_version',
});

describeRule(templateTerraformVersion, {
  good: {
    'no version': 'terraform {\n}\n',
    'an older one and newer': asking('">= 0.13"'),
    'a range around it': asking('">= 1.3.0, < 2.0.0"'),
    'one part that may grow': asking('"~> 1.3"'),
    'the last part may grow': asking('"~> 1.5.0"'),
    'another one left out': asking('"!= 1.5.3"'),
    'exactly it': asking('"1.5.2"'),
    'the one that koo.yaml names': {
      files: asking('">= 1.9.0"'),
      options: { settings: { 'template/terraform-version': { terraform: '1.9.4' } } },
    },
  },
  bad: {
    'a newer one': { files: asking('">= 1.9.0"'), found: [refused('">= 1.9.0"')] },
    'an older one alone': { files: asking('"~> 1.4.0"'), found: [refused('"~> 1.4.0"')] },
    'another one exactly': { files: asking('"1.5.7"'), found: [refused('"1.5.7"')] },
    'what is newer': { files: asking('"> 1.5.2"'), found: [refused('"> 1.5.2"')] },
    'what is older': { files: asking('"< 1.5.2"'), found: [refused('"< 1.5.2"')] },
    'the same or older of an older one': { files: asking('"<= 1.4"'), found: [refused('"<= 1.4"')] },
    'it left out': { files: asking('"!= 1.5.2"'), found: [refused('"!= 1.5.2"')] },
    'what is no constraint': {
      files: asking('"latest"'),
      found: [
        {
          severity: 'error',
          message: 'Terraform cannot read "latest" as a version constraint.',
          at: 'main.tf:2:22',
          marked: '"latest"',
          address: 'terraform.required_version',
        },
      ],
    },
  },
});
