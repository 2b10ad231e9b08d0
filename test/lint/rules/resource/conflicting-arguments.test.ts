import { resourceConflictingArguments } from '../../../../src/lint/rules/resource/conflicting-arguments.js';
import { describeRule } from '../../lint-files.js';

const associate = (inside: string): string =>
  `resource "huaweicloud_compute_eip_associate" "a" {\n  instance_id = "i"\n${inside}}\n`;

describeRule(resourceConflictingArguments, {
  good: {
    'one of them': associate('  public_ip = "1.2.3.4"\n'),
    'a variable that may be null': `variable "ip" {\n  default = null\n}\n${associate('  public_ip = var.ip\n  bandwidth_id = "b"\n')}`,
    'a variable of a module, which may be given null': {
      'main.tf': 'module "m" {\n  source = "./m"\n  ip     = null\n}\n',
      'm/main.tf': `variable "ip" {\n}\n${associate('  public_ip = var.ip\n  bandwidth_id = "b"\n')}`,
    },
    'one of them and a null': associate('  public_ip = "1.2.3.4"\n  bandwidth_id = null\n'),
    'values of a loop, which may be null': `resource "huaweicloud_obs_bucket" "a" {
  bucket = "a"
  dynamic "website" {
    for_each = var.websites
    content {
      index_document           = website.value.index
      redirect_all_requests_to = website.value.redirect
    }
  }
}
`,
    'what only a deployment knows': associate(
      '  public_ip = var.own ? "1.2.3.4" : null\n  bandwidth_id = var.own ? null : "x"\n',
    ),
  },
  bad: {
    'both, one of them what the buyer has to answer': {
      files: `variable "ip" {\n}\n${associate('  public_ip = var.ip\n  bandwidth_id = "b"\n')}`,
      found: [
        {
          severity: 'error',
          message: '"public_ip" and "bandwidth_id" exclude each other.',
          at: 'main.tf:5:3',
          marked: 'public_ip',
          address: 'resource.huaweicloud_compute_eip_associate.a.public_ip',
        },
      ],
    },
    both: {
      files:
        associate('  public_ip = huaweicloud_vpc_eip.a.address\n  bandwidth_id = "b"\n  fixed_ip = "x"\n') +
        'resource "huaweicloud_vpc_eip" "a" {}\n',
      found: [
        {
          severity: 'error',
          message: '"public_ip" and "bandwidth_id" exclude each other.',
          at: 'main.tf:3:3',
          marked: 'public_ip',
          address: 'resource.huaweicloud_compute_eip_associate.a.public_ip',
        },
      ],
    },
  },
});
