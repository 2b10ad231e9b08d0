import { expect } from 'chai';
import { FORBIDDEN_FUNCTIONS } from '../../src/lint/functions/forbidden-functions.js';
import {
  DOUBTFUL_RESOURCE_PREFIXES,
  FORBIDDEN_RESOURCES,
} from '../../src/lint/provider/forbidden-resources.js';
import { backend } from '../../src/lint/rules/backend.js';
import { cloudBlock } from '../../src/lint/rules/cloud-block.js';
import { forbiddenFunction } from '../../src/lint/rules/forbidden-function.js';
import { forbiddenResource } from '../../src/lint/rules/forbidden-resource.js';
import { provisioner } from '../../src/lint/rules/provisioner.js';
import { describeRule, lintFiles } from './lint-files.js';

describeRule(forbiddenFunction, {
  bad: {
    'a call in a resource': {
      files: `resource "huaweicloud_compute_instance" "web" {
  user_data = file("install.sh")
}
`,
      found: [
        {
          severity: 'error',
          message: 'RFS does not run the function "file". Put the text into the template, as a heredoc.',
          at: 'main.tf:2:15',
          marked: 'file',
          address: 'resource.huaweicloud_compute_instance.web.user_data',
        },
      ],
    },
    'calls inside other calls, heredocs, blocks and locals': {
      files: `locals {
  script = base64encode(templatefile("\${path.module}/a.sh", { name = basename("x/y") }))
  text   = <<-EOT
    \${filemd5("a")}
  EOT
}
`,
      found: [
        [
          'templatefile',
          2,
          25,
          'script',
          'Put the text into the template as a heredoc; "${…}" and "%{…}" work in it.',
        ],
        ['basename', 2, 70, 'script', 'Write the name itself.'],
        ['filemd5', 4, 7, 'text', 'Put the text into a local value, and wrap it in md5().'],
      ].map(([name, line, column, local, instead]) => ({
        severity: 'error' as const,
        message: `RFS does not run the function "${name}". ${instead}`,
        at: `main.tf:${line}:${column}`,
        marked: String(name),
        address: `local.${local}`,
      })),
    },
    'a call in a JSON string': {
      files: { 'main.tf.json': '{"locals": {"script": "#!/bin/bash\\n${file(\\"a.sh\\")}"}}' },
      found: [
        {
          severity: 'error',
          message: 'RFS does not run the function "file". Put the text into the template, as a heredoc.',
          at: 'main.tf.json:1:39',
          marked: 'file',
          address: 'local.script',
        },
      ],
    },
    'a call in a local module': {
      files: {
        'main.tf': 'module "web" {\n  source = "./modules/web"\n}\n',
        'modules/web/main.tf': 'locals {\n  names = fileset(".", "*")\n}\n',
      },
      found: [
        {
          severity: 'error',
          message: 'RFS does not run the function "fileset". List the names in the template.',
          at: 'modules/web/main.tf:2:11',
          marked: 'fileset',
          address: 'local.names',
        },
      ],
    },
  },
  good: {
    'functions that RFS runs, and the words in texts and comments': `locals {
  # file("a")
  text = "file(a)"
  file = base64encode(jsonencode({ file = "a" }))
}
`,
    'an escaped interpolation': 'locals {\n  text = "$${file(a)}"\n}\n',
  },
});

describe('the list of forbidden functions', () => {
  it('is the page’s: 15', () => {
    expect([...FORBIDDEN_FUNCTIONS.keys()]).to.deep.equal([
      'abspath',
      'basename',
      'dirname',
      'file',
      'filebase64',
      'filebase64sha256',
      'filebase64sha512',
      'fileexists',
      'fileset',
      'filemd5',
      'filesha1',
      'filesha256',
      'filesha512',
      'pathexpand',
      'templatefile',
    ]);
  });

  it('is looked for word by word', async () => {
    const text = [...FORBIDDEN_FUNCTIONS.keys()].map((name) => `  ${name}_ = ${name}("x")`).join('\n');
    const found = await lintFiles(`locals {\n${text}\n}\n`, [forbiddenFunction]);
    expect(found.map(({ marked }) => marked)).to.deep.equal([...FORBIDDEN_FUNCTIONS.keys()]);
  });
});

const PROVISIONER_MESSAGE =
  'RFS does not run provisioners: remove the provisioner "remote-exec", and do its work in user_data or a lifecycle script.';

describeRule(provisioner, {
  bad: {
    'one in a resource': {
      files: `resource "huaweicloud_compute_instance" "web" {
  name = "web"

  provisioner "remote-exec" {
    inline = ["bash start.sh"]
  }
}
`,
      found: [
        {
          severity: 'error',
          message: PROVISIONER_MESSAGE,
          at: 'main.tf:4:3',
          marked: 'provisioner "remote-exec"',
          address: 'resource.huaweicloud_compute_instance.web.provisioner.remote-exec',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json': `{"resource": {"huaweicloud_compute_instance": {"web": {
  "name": "web",
  "provisioner": {"remote-exec": {"inline": ["bash start.sh"]}}
}}}}
`,
      },
      found: [
        {
          severity: 'error',
          message: PROVISIONER_MESSAGE,
          at: 'main.tf.json:3:20',
          marked: 'remote-exec',
          address: 'resource.huaweicloud_compute_instance.web.provisioner.remote-exec',
        },
      ],
    },
    'each of a list in JSON': {
      files: {
        'main.tf.json': `{"resource": {"huaweicloud_compute_instance": {"web": {
  "provisioner": [
    {"remote-exec": {"inline": ["a"]}},
    {"remote-exec": {"inline": ["b"]}}
  ]
}}}}
`,
      },
      found: [3, 4].map((line) => ({
        severity: 'error' as const,
        message: PROVISIONER_MESSAGE,
        at: `main.tf.json:${line}:7`,
        marked: 'remote-exec',
        address: `resource.huaweicloud_compute_instance.web.provisioner.remote-exec[${line - 3}]`,
      })),
    },
  },
  good: {
    'a resource without one': 'resource "huaweicloud_vpc" "main" {\n  name = "provisioner"\n}\n',
    'an output of that name': 'output "provisioner" {\n  value = 1\n}\n',
  },
});

describeRule(backend, {
  bad: {
    'a backend': {
      files: 'terraform {\n  backend "s3" {\n    bucket = "state"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS keeps the state itself: remove the backend "s3".',
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
          message: 'RFS keeps the state itself: remove the backend "local".',
          at: 'main.tf.json:1:29',
          marked: 'local',
          address: 'terraform.backend.local',
        },
      ],
    },
  },
  good: { 'a terraform block without one': 'terraform {\n  required_version = ">= 1.0"\n}\n' },
});

describeRule(cloudBlock, {
  bad: {
    'a cloud block': {
      files: 'terraform {\n  cloud {\n    organization = "example"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS runs the template itself: remove the cloud block.',
          at: 'main.tf:2:3',
          marked: 'cloud',
          address: 'terraform.cloud',
        },
      ],
    },
    'a cloud block in JSON': {
      files: { 'main.tf.json': '{"terraform": {"cloud": {"organization": "example"}}}' },
      found: [
        {
          severity: 'error',
          message: 'RFS runs the template itself: remove the cloud block.',
          at: 'main.tf.json:1:17',
          marked: 'cloud',
          address: 'terraform.cloud',
        },
      ],
    },
  },
  good: { 'a terraform block without one': 'terraform {\n  required_version = ">= 1.0"\n}\n' },
});

describeRule(forbiddenResource, {
  bad: {
    'a type that both pages forbid': {
      files: 'resource "huaweicloud_kps_keypair" "login" {\n  name = "login"\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'RFS does not create resources of the type "huaweicloud_kps_keypair". Use another type, or take its id as a variable.',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_kps_keypair',
          address: 'resource.huaweicloud_kps_keypair.login',
        },
      ],
    },
    'a family that only the Chinese page forbids, as a warning that says so': {
      files: { 'main.tf.json': '{"resource": {"huaweicloud_cdm_cluster": {"a": {"name": "a"}}}}' },
      found: [
        {
          severity: 'warning',
          message:
            'RFS may refuse "huaweicloud_cdm_cluster": the Chinese page on template constraints forbids "huaweicloud_cdm_*", the English one does not. Try it before you publish.',
          at: 'main.tf.json:1:16',
          marked: 'huaweicloud_cdm_cluster',
          address: 'resource.huaweicloud_cdm_cluster.a',
        },
      ],
    },
  },
  good: {
    'types that only begin alike': `resource "huaweicloud_obs_bucket" "a" {}
resource "huaweicloud_compute_keypair_associate" "b" {}
resource "huaweicloud_distribution" "c" {}
`,
    'data sources of the same types':
      'data "huaweicloud_kps_keypair" "a" {}\ndata "huaweicloud_cdm_cluster" "b" {}\n',
  },
});

describe('the forbidden resources', () => {
  it('are ten types and 13 families; the exact name wins over the family', async () => {
    expect(FORBIDDEN_RESOURCES.size).to.equal(10);
    expect(DOUBTFUL_RESOURCE_PREFIXES).to.have.length(13);
    const [found] = await lintFiles('resource "huaweicloud_vod_watermark_template" "a" {}\n', [
      forbiddenResource,
    ]);
    expect(found?.severity).to.equal('error');
  });
});
