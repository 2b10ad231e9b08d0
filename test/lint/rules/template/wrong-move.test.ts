import { templateWrongMove } from '../../../../src/lint/rules/template/wrong-move.js';
import { describeRule } from '../../lint-files.js';

const moved = (from: string, to: string): string => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;

describeRule(templateWrongMove, {
  good: {
    'moves of one type, into modules and between modules':
      moved('huaweicloud_vpc.a', 'huaweicloud_vpc.b["x"]') +
      moved('huaweicloud_vpc.a', 'module.net[0].huaweicloud_vpc.b') +
      moved('module.a', 'module.b.module.c'),
    'what is no address': moved('"huaweicloud_vpc.a"', 'huaweicloud_vpc_subnet') + 'moved {\n}\n',
  },
  bad: {
    'a move to another type': {
      files: moved('huaweicloud_vpc.a', 'huaweicloud_vpc_subnet.b'),
      found: [
        {
          severity: 'error',
          message:
            'A huaweicloud_vpc cannot become a huaweicloud_vpc_subnet: "moved" goes between resources of one type.',
          at: 'main.tf:3:10',
          marked: 'huaweicloud_vpc_subnet.b',
          address: 'moved.to',
        },
      ],
    },
    'a move from a resource to a module': {
      files: moved('huaweicloud_vpc.a', 'module.net'),
      found: [
        {
          severity: 'error',
          message: '"moved" goes from a resource to a resource, or from a module to a module.',
          at: 'main.tf:3:10',
          marked: 'module.net',
          address: 'moved.to',
        },
      ],
    },
  },
});
