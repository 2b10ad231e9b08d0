import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { blocksInside } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

export const templateProvisioner: Rule<Template> = {
  id: 'template/provisioner',
  name: 'Provisioner',
  severity: 'error',
  summary: 'A resource has a provisioner.',
  why: 'RFS does not run provisioners, on its own machines or on the buyer’s.',
  fix: 'Do the work on the server itself: in user_data, or in the lifecycle scripts of the software package.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'provisioner "remote-exec" {\n  inline = ["bash /opt/app/start.sh"]\n}',
    good: 'user_data = <<-EOT\n  #!/bin/bash\n  bash /opt/app/start.sh\nEOT',
  },
  check(template, { report }) {
    for (const { block, address } of blocksInside(template, 'resource', 'provisioner')) {
      const kind = block.labels[0] ? ` "${block.labels[0].text}"` : '';
      report({
        message: `RFS does not run provisioners: remove the provisioner${kind}, and do its work in user_data or a lifecycle script.`,
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
