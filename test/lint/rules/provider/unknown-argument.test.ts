import { providerUnknownArgument } from '../../../../src/lint/rules/provider/unknown-argument.js';
import { describeRule } from '../../lint-files.js';

describeRule(providerUnknownArgument, {
  good: {
    'what the provider accepts':
      'provider "huaweicloud" {\n  alias    = "other"\n  region   = var.region\n  insecure = true\n  endpoints = {\n    iam = "x"\n  }\n  assume_role {\n    agency_name = "a"\n  }\n}\n',
    'another provider': 'provider "kubernetes" {\n  host = "x"\n}\n',
  },
  bad: {
    'a misspelt one': {
      files: 'provider "huaweicloud" {\n  regoin = var.region\n}\n',
      found: [
        {
          // Nothing uses the provider here, so that Terraform would not look into its block.
          severity: 'warning',
          message: 'The provider has no argument "regoin"; did you mean "region"?',
          at: 'main.tf:2:3',
          marked: 'regoin',
          address: 'provider.huaweicloud.regoin',
          fixed: 'provider "huaweicloud" {\n  region = var.region\n}\n',
        },
      ],
    },
  },
});
