import { templateBackend } from '../../../../src/lint/rules/template/backend.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateBackend, {
  bad: {
    'a backend': {
      files: 'terraform {\n  backend "s3" {\n    bucket = "state"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS stores the state itself: remove the backend "s3".',
          at: 'main.tf:2:3',
          marked: 'backend "s3"',
          address: 'terraform.backend.s3',
        },
      ],
    },
    'a backend in JSON': {
      files: { 'main.tf.json': '{"terraform": {"backend": {"local": {"path": "x"}}}}' },
      found: [
        {
          severity: 'error',
          message: 'RFS stores the state itself: remove the backend "local".',
          at: 'main.tf.json:1:29',
          marked: 'local',
          address: 'terraform.backend.local',
        },
      ],
    },
  },
  good: { 'a terraform block without one': 'terraform {\n  required_version = ">= 1.0"\n}\n' },
});
