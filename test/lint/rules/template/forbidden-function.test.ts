import { templateForbiddenFunction } from '../../../../src/lint/rules/template/forbidden-function.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateForbiddenFunction, {
  bad: {
    'a private key, which belongs in no template': {
      files: 'resource "huaweicloud_elb_certificate" "a" {\n  private_key = file("a.key")\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'RFS does not run the function "file". Pass the text in as a variable, and mark it sensitive.',
          at: 'main.tf:2:17',
          marked: 'file',
          address: 'resource.huaweicloud_elb_certificate.a.private_key',
        },
      ],
    },
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
    'a call in a provisioner, which is refused as a whole':
      'resource "null_resource" "a" {\n  provisioner "file" {\n    content = file("a")\n    connection {\n      private_key = file("b")\n    }\n  }\n}\n',
    'functions that RFS runs, and the words in texts and comments': `locals {
  # file("a")
  text = "file(a)"
  file = base64encode(jsonencode({ file = "a" }))
}
`,
    'an escaped interpolation': 'locals {\n  text = "$${file(a)}"\n}\n',
  },
});
