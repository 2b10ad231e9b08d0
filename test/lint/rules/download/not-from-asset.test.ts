import { downloadNotFromAsset } from '../../../../src/lint/rules/download/not-from-asset.js';
import { describeRule } from '../../lint-files.js';
import { server, ASSET, ADDRESS } from '../../samples/downloading-server.js';

const BUCKET = 'https://example.obs.cn-north-4.myhuaweicloud.com';
const notScanned = (url: string): string =>
  `User data downloads ${url}, which is not an application asset: the store has not scanned it. Read the package’s address from huaweicloud_koogallery_assets.`;

describeRule(downloadNotFromAsset, {
  good: {
    'the package of an asset': ASSET + server("curl -o app.zip '${local.address}'"),
    'something else beside it':
      ASSET + server(`wget ${BUCKET}/tools.zip`, "curl -o app.zip '${local.address}'"),
    'what everybody gets elsewhere': server(
      'wget https://nginx.org/download/nginx-1.26.0.tar.gz',
      'curl -LO https://repo.huaweicloud.com/java/jdk/jdk-17.tar.gz',
      'wget https://mirrors.example.com/redis.tar.gz',
    ),
    'no archive': server(`curl -o install.sh ${BUCKET}/install.sh`, 'curl -s https://example.com/ready'),
    'an argument that nobody runs': `resource "huaweicloud_compute_instance" "web" {\n  description = "wget ${BUCKET}/app.zip"\n}\n`,
    'words that run nothing': server(
      `# wget ${BUCKET}/app.zip`,
      'yum install -y wget unzip',
      `echo "see ${BUCKET}/app.zip"`,
    ),
    'a module that cannot be looked into': `module "asset" {\n  source = "rf://rfs.cn-north-4.myhuaweicloud.com/private/a/b"\n}\n${server(`wget ${BUCKET}/app.zip`)}`,
    'a template that cannot be read whole': `${server(`wget ${BUCKET}/app.zip`)}resource "a" {\n`,
  },
  bad: {
    'a package in a bucket, told once, at its address': {
      files: server(
        'wget -P /tmp https://example.com/extra.tgz',
        `wget -P /tmp "${BUCKET}/app-1.0.tar.gz?versionId=7"`,
        `curl -O ${BUCKET}/other.zip`,
      ),
      found: [
        {
          severity: 'warning',
          message: notScanned(`${BUCKET}/app-1.0.tar.gz`),
          at: 'main.tf:5:18',
          marked: `"${BUCKET}/app-1.0.tar.gz?versionId=7"`,
          address: ADDRESS,
        },
      ],
    },
    'an address in a shell variable, in Base64 and in a local value': {
      files: `locals {
  setup = <<-EOT
    URL=${BUCKET}/app.zip
    curl -fsSL "$URL" -o app.zip && unzip app.zip
  EOT
}
resource "huaweicloud_compute_instance" "web" {
  user_data = base64encode(local.setup)
}
`,
      found: [
        {
          severity: 'warning',
          message: notScanned(`${BUCKET}/app.zip`),
          at: 'main.tf:4:16',
          marked: '"$URL"',
          address: ADDRESS,
        },
      ],
    },
    'an address that a variable has': {
      files: `variable "package" {\n  default = "${BUCKET}/app.zip"\n}\n${server('wget ${var.package}')}`,
      found: [
        {
          severity: 'warning',
          message: notScanned(`${BUCKET}/app.zip`),
          at: 'main.tf:7:12',
          marked: 'var.package',
          address: ADDRESS,
        },
      ],
    },
    'JSON, in a module': {
      files: {
        'main.tf.json': '{"module": {"web": {"source": "./web"}}}',
        'web/main.tf.json': `{"resource": {"huaweicloud_compute_instance": {"web": {"user_data": "#!/bin/bash\\nwget ${BUCKET}/app.zip\\n"}}}}`,
      },
      found: [
        {
          severity: 'warning',
          message: notScanned(`${BUCKET}/app.zip`),
          at: 'web/main.tf.json:1:88',
          marked: `${BUCKET}/app.zip`,
          address: ADDRESS,
        },
      ],
    },
  },
});
