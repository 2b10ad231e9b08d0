import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import type { AttributePlace } from '../../../template/queries/walk-attributes.js';
import { everyCall } from '../../functions/every-call.js';
import { FORBIDDEN_FUNCTIONS } from '../../functions/forbidden-functions.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { isAccessKeyName, isPasswordName } from '../../secrets/secret-patterns.js';

const IN_PROVISIONER = /^resource\.[^.]+\.[^.]+\.provisioner\b/;

export const templateForbiddenFunction: Rule<Template> = {
  id: 'template/forbidden-function',
  name: 'Forbidden function',
  severity: 'error',
  summary: 'One of the 15 functions that RFS does not run is called.',
  why: 'RFS refuses functions that read files or paths of the machine that runs Terraform.',
  fix: 'Bring a text into the template itself, as a heredoc or a local value; write names and paths out.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'user_data = file("install.sh")',
    good: 'user_data = <<-EOT\n  #!/bin/bash\n  echo ready\nEOT',
  },
  check(template, { report }) {
    for (const { call, place } of everyCall(template)) {
      const instead = FORBIDDEN_FUNCTIONS.get(call.name);
      // A provisioner is refused as a whole.
      if (!instead || IN_PROVISIONER.test(place.address)) continue;
      report({
        message: `RFS does not run the function "${call.name}". ${isSecret(place) ? 'Take the text as a variable, and mark it sensitive.' : instead}`,
        source: place.attribute.file.source,
        span: call.nameSpan,
        address: place.address,
      });
    }
  },
};

/** What nobody should have in a template: a private key, a password. */
function isSecret({ attribute: { name } }: AttributePlace): boolean {
  return /private_?key$/i.test(name) || isPasswordName(name) || isAccessKeyName(name);
}
