import { expect } from 'chai';
import { lintFiles } from '../lint-files.js';

/** What RFS has run for years in public templates: a linter that calls it an error is wrong. */
const TEMPLATE = {
  terraform: {
    required_providers: [
      { huaweicloud: { source: 'huawei.com/provider/huaweicloud', version: '>= 1.41.0' } },
    ],
  },
  provider: {
    huaweicloud: {
      cloud: 'myhuaweicloud.com',
      region: 'cn-north-4',
      insecure: true,
      endpoints: { iam: 'iam.cn-north-4.myhuaweicloud.com' },
    },
  },
  variable: {
    server_name: { default: 'shop', description: '云服务器名称', type: 'string', nullable: 'false' },
    server_password: {
      default: '',
      description: '云服务器密码',
      type: 'string',
      nullable: false,
      sensitive: true,
    },
    flavor: {
      default: 's6.large.2',
      description: '规格',
      type: 'string',
      validation: {
        condition: '${length(regexall("^[a-z0-9]+\\\\.[a-z0-9]+\\\\.[0-9]+$", var.flavor)) > 0}',
        error_message: 'Invalid input. Please re-enter.',
      },
    },
    bandwidth: { default: '5', description: '带宽', type: 'number' },
    unused: { default: 1, description: '-', type: 'number' },
  },
  data: {
    huaweicloud_availability_zones: { zones: {} },
    huaweicloud_images_image: {
      ubuntu: { name: 'Ubuntu 22.04 server 64bit', visibility: 'public', most_recent: true },
    },
  },
  locals: { suffix: '${substr(uuid(), 0, 8)}' },
  resource: {
    huaweicloud_vpc: { main: { name: '${var.server_name}-${local.suffix}', cidr: '172.16.0.0/16' } },
    huaweicloud_vpc_subnet: {
      main: {
        name: 'subnet',
        cidr: '172.16.1.0/24',
        gateway_ip: '172.16.1.1',
        vpc_id: '${huaweicloud_vpc.main.id}',
      },
    },
    huaweicloud_networking_secgroup: { main: { name: 'group' } },
    huaweicloud_networking_secgroup_rule: {
      web: {
        security_group_id: '${huaweicloud_networking_secgroup.main.id}',
        direction: 'ingress',
        ethertype: 'IPv4',
        protocol: 'tcp',
        ports: 8080,
        remote_ip_prefix: '0.0.0.0/0',
      },
    },
    huaweicloud_vpc_eip: {
      main: {
        bandwidth: { name: 'band', share_type: 'PER', size: '${var.bandwidth}', charge_mode: 'traffic' },
        publicip: [{ type: '5_bgp' }],
      },
    },
    huaweicloud_compute_instance: {
      main: {
        name: '${var.server_name}',
        image_id: '${data.huaweicloud_images_image.ubuntu.id}',
        flavor_id: '${var.flavor}',
        availability_zone: '${data.huaweicloud_availability_zones.zones.names[0]}',
        security_group_ids: ['${huaweicloud_networking_secgroup.main.id}'],
        system_disk_type: 'SAS',
        admin_pass: '${var.server_password}',
        delete_disks_on_termination: true,
        network: { uuid: '${huaweicloud_vpc_subnet.main.id}' },
        eip_id: '${huaweicloud_vpc_eip.main.id}',
        user_data: "#!/bin/bash\necho 'root:${var.server_password}' | chpasswd\nset -- $(date)\n",
      },
    },
  },
  output: {
    说明: {
      depends_on: ['huaweicloud_vpc_eip.main'],
      value: '等待约10分钟后访问 http://${huaweicloud_vpc_eip.main.address}:8080/',
    },
    '访问 地址': { value: '${huaweicloud_vpc_eip.main.address}' },
  },
};

describe('a template of the kind that RFS has run for years', () => {
  const text = JSON.stringify(TEMPLATE, undefined, 4);

  for (const as of ['file', 'folder', 'zip'] as const) {
    it(`has no error as a ${as}`, async () => {
      const found = await lintFiles({ 'shop.tf.json': text }, undefined, { as });
      expect(found.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      expect(found.map(({ rule }) => rule)).to.include.members(['template/identifier', 'variable/unused']);
    });
  }
});
