import { resourceFixedId } from '../../../../src/lint/rules/resource/fixed-id.js';
import { describeRule } from '../../lint-files.js';
import { server, SERVER } from '../../samples/compute-instance.js';

const ID = '6ef85a4f-bdb7-4b2c-b0ab-1dd0d3a1dc5e';

describeRule(resourceFixedId, {
  good: {
    'what the template creates and looks up': server(
      'image_id           = data.huaweicloud_images_image.os.id',
      'security_group_ids = [huaweicloud_networking_secgroup.main.id]',
    ),
    'a variable with a default': `variable "image" {\n  default = "${ID}"\n}\n${server('image_id = var.image')}`,
    'ids of something else': server('enterprise_project_id = "0"', `key_pair = "${ID}"`),
    'a name': server('image_id = "Ubuntu 22.04"'),
  },
  bad: {
    'an image, a subnet and a security group': {
      files: server(
        `image_id           = "${ID}"`,
        `security_group_ids = ["${ID}"]`,
        'network {',
        `  uuid = "${ID}"`,
        '}',
      ),
      found: [
        {
          severity: 'warning',
          message: `The image "${ID}" is fixed: it exists in one region, or in one account. Look it up by its name with huaweicloud_images_image.`,
          at: 'main.tf:2:24',
          marked: `"${ID}"`,
          address: `${SERVER}.image_id`,
        },
        {
          severity: 'warning',
          message: `The security group "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf:3:25',
          marked: `"${ID}"`,
          address: `${SERVER}.security_group_ids`,
        },
        {
          severity: 'warning',
          message: `The subnet "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf:5:12',
          marked: `"${ID}"`,
          address: `${SERVER}.network.uuid`,
        },
      ],
    },
    'a VPC, in JSON': {
      files: { 'main.tf.json': `{"resource": {"huaweicloud_vpc_subnet": {"a": {"vpc_id": "${ID}"}}}}` },
      found: [
        {
          severity: 'warning',
          message: `The VPC "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf.json:1:58',
          marked: `"${ID}"`,
          address: 'resource.huaweicloud_vpc_subnet.a.vpc_id',
        },
      ],
    },
  },
});
