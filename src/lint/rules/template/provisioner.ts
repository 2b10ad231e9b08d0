import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { blocksInside } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('template/provisioner', {
  provisioner: ({ name }: { name: string | undefined }) =>
    `RFS does not run provisioners: remove the provisioner${name === undefined ? '' : ` "${name}"`}, and do its work in user_data or a lifecycle script.`,
});

export const templateProvisioner: Rule<Template, typeof messages> = {
  messages,
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
      report({
        message: messages.provisioner({ name: block.labels[0]?.text }),
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
