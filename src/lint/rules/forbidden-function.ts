import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { everyCall } from '../functions/every-call.js';
import { FORBIDDEN_FUNCTIONS } from '../functions/forbidden-functions.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';

export const forbiddenFunction: Rule<Template> = {
  id: 'template/forbidden-function',
  name: 'Forbidden function',
  severity: 'error',
  summary: 'One of the 15 functions that RFS does not run is called.',
  why: 'RFS refuses functions that read files or paths of the machine that runs Terraform.',
  fix: 'Bring the text into the template itself: a heredoc, or a local value.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'user_data = file("install.sh")',
    good: 'user_data = <<-EOT\n  #!/bin/bash\n  echo ready\nEOT',
  },
  check(template, { report }) {
    for (const { call, place } of everyCall(template)) {
      const instead = FORBIDDEN_FUNCTIONS.get(call.name);
      if (!instead) continue;
      report({
        message: `RFS does not run the function "${call.name}". ${instead}`,
        source: place.attribute.file.source,
        span: call.nameSpan,
        address: place.address,
      });
    }
  },
};
