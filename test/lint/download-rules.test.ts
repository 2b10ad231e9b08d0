import { downloadNotFromAsset } from '../../src/lint/rules/download-not-from-asset.js';
import { downloadUndecodedAddress } from '../../src/lint/rules/download-undecoded-address.js';
import { downloadUnverified } from '../../src/lint/rules/download-unverified.js';
import { describeRule } from './lint-files.js';

/** A server with these lines as its user data. */
const server = (...lines: string[]): string => `resource "huaweicloud_compute_instance" "web" {
  user_data = <<-EOT
    #!/bin/bash
${lines.map((line) => `    ${line}`).join('\n')}
  EOT
}
`;

const ASSET = `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
}
locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}
`;
const BUCKET = 'https://example.obs.cn-north-4.myhuaweicloud.com';
const ADDRESS = 'resource.huaweicloud_compute_instance.web.user_data';
const notScanned = (url: string): string =>
  `User data downloads ${url}, which is no application asset: the store has not scanned it. Read the package’s address from huaweicloud_koogallery_assets.`;

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

const UNDECODED =
  'The address of the package is taken as it comes, with JSON escapes such as \\u0026 in it. Decode it first: jsondecode("\\"${…}\\"").';

describeRule(downloadUndecodedAddress, {
  good: {
    'jsondecode, as Huawei’s page has it': ASSET + server("curl '${local.address}'"),
    'jsondecode in the script':
      ASSET + server('curl \'${jsondecode("\\"${local.package.internal_path}\\"")}\''),
    replace: ASSET + server('curl \'${replace(local.package.internal_path, "\\\\u0026", "&")}\''),
    'a script that decodes it itself':
      ASSET + server("url=$(printf '%b' '${local.package.internal_path}')", 'curl "$url"'),
    'other parts of the package': ASSET + server("echo '${local.package.package_name}'"),
  },
  bad: {
    'the address as it comes, through local values': {
      files: `${ASSET}locals {\n  raw = local.package.internal_path\n}\n${server("curl '${local.raw}'")}`,
      found: [
        {
          severity: 'warning',
          message: UNDECODED,
          at: 'main.tf:15:13',
          marked: 'local.raw',
          address: ADDRESS,
        },
      ],
    },
    'the address as it comes, through a module, in JSON': {
      files: {
        'main.tf': `${ASSET}module "web" {\n  source = "./web"\n  from   = local.package.internal_path\n}\n`,
        'web/main.tf.json':
          '{"variable": {"from": {}}, "resource": {"huaweicloud_compute_instance": {"web": {"user_data": "curl \'${var.from}\'"}}}}',
      },
      found: [
        {
          severity: 'warning',
          message: UNDECODED,
          at: 'web/main.tf.json:1:104',
          marked: 'var.from',
          address: ADDRESS,
        },
      ],
    },
  },
});

describeRule(downloadUnverified, {
  good: {
    'the checksum of the asset':
      ASSET +
      server("curl -o a.zip '${local.address}'", "echo '${local.package.checksum}  a.zip' | sha256sum -c"),
    'a checksum of the author’s own':
      ASSET + server("curl -o a.zip '${local.address}'", 'sha256sum -c /root/sums'),
    'no download': ASSET + server('echo ready'),
  },
  bad: {
    'a download that nothing is compared with': {
      files: ASSET + server("curl -o a.zip '${local.address}'"),
      found: [
        {
          severity: 'info',
          message:
            'The package is not compared with its checksum, which the data source answers beside the address.',
          at: 'main.tf:12:22',
          marked: 'local.address',
          address: ADDRESS,
        },
      ],
    },
  },
});
