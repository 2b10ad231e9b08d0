import { downloadUnverified } from '../../../../src/lint/rules/download/unverified.js';
import { describeRule } from '../../lint-files.js';
import { server, ASSET, ADDRESS } from '../../samples/downloading-server.js';

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
            'The package is not verified against its checksum, which the data source returns with the address.',
          at: 'main.tf:12:22',
          marked: 'local.address',
          address: ADDRESS,
        },
      ],
    },
  },
});
