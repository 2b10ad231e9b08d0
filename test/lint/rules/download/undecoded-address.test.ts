import { downloadUndecodedAddress } from '../../../../src/lint/rules/download/undecoded-address.js';
import { describeRule } from '../../lint-files.js';
import { server, ASSET, ADDRESS } from '../../samples/downloading-server.js';

const UNDECODED =
  'The address of the package is used undecoded, with JSON escapes such as \\u0026 in it. Decode it first: jsondecode("\\"${…}\\"").';

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
