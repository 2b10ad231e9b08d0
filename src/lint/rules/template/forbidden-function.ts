import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import type { AttributePlace } from '../../../template/queries/walk-attributes.js';
import { everyCall } from '../../functions/every-call.js';
import { FORBIDDEN_FUNCTIONS, type ForbiddenFunction } from '../../functions/forbidden-functions.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { isAccessKeyName, isPasswordName } from '../../secrets/secret-patterns.js';

const IN_PROVISIONER = /^resource\.[^.]+\.[^.]+\.provisioner\b/;

const messages = defineMessages('template/forbidden-function', {
  forbidden: ({ instead, name }: { instead: string; name: string }) =>
    `RFS does not run the function "${name}". ${instead}`,
  writePath: () => 'Write the path itself.',
  writeName: () => 'Write the name itself.',
  writeFolder: () => 'Write the folder itself.',
  writeWholePath: () => 'Write the whole path.',
  passAsVariable: () => 'Pass the text in as a variable, and mark it sensitive.',
  decideByVariable: () => 'Decide by a variable.',
  listNames: () => 'List the names in the template.',
  putIntoTemplate: () => 'Put the text into the template, as a heredoc.',
  putIntoHeredoc: () => 'Put the text into the template as a heredoc; "${…}" and "%{…}" work in it.',
  encodeHeredoc: () => 'Put the text into the template as a heredoc, and wrap it in base64encode().',
  wrapLocal: ({ wrapper }: { wrapper: string }) =>
    `Put the text into a local value, and wrap it in ${wrapper}().`,
});

const INSTEAD: Readonly<Record<ForbiddenFunction, Message>> = {
  abspath: messages.writePath(),
  basename: messages.writeName(),
  dirname: messages.writeFolder(),
  file: messages.putIntoTemplate(),
  filebase64: messages.encodeHeredoc(),
  filebase64sha256: messages.wrapLocal({ wrapper: 'base64sha256' }),
  filebase64sha512: messages.wrapLocal({ wrapper: 'base64sha512' }),
  fileexists: messages.decideByVariable(),
  fileset: messages.listNames(),
  filemd5: messages.wrapLocal({ wrapper: 'md5' }),
  filesha1: messages.wrapLocal({ wrapper: 'sha1' }),
  filesha256: messages.wrapLocal({ wrapper: 'sha256' }),
  filesha512: messages.wrapLocal({ wrapper: 'sha512' }),
  pathexpand: messages.writeWholePath(),
  templatefile: messages.putIntoHeredoc(),
};

export const templateForbiddenFunction: Rule<Template, typeof messages> = {
  messages,
  id: 'template/forbidden-function',
  name: 'Forbidden function',
  severity: 'error',
  summary: 'One of the 15 functions that RFS does not run is called.',
  why: 'RFS rejects functions that read files or paths of the machine that runs Terraform.',
  fix: 'Bring a text into the template itself, as a heredoc or a local value; write names and paths out.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'user_data = file("install.sh")',
    good: 'user_data = <<-EOT\n  #!/bin/bash\n  echo ready\nEOT',
  },
  check(template, { report }) {
    for (const { call, place } of everyCall(template)) {
      const name = FORBIDDEN_FUNCTIONS.find((one) => one === call.name);
      // A provisioner is rejected as a whole.
      if (!name || IN_PROVISIONER.test(place.address)) continue;
      report({
        message: messages.forbidden({
          name,
          instead: isSecret(place) ? messages.passAsVariable() : INSTEAD[name],
        }),
        source: place.attribute.file.source,
        span: call.nameSpan,
        address: place.address,
      });
    }
  },
};

/** What must not be in a template: a private key, a password. */
function isSecret({ attribute: { name } }: AttributePlace): boolean {
  return /private_?key$/i.test(name) || isPasswordName(name) || isAccessKeyName(name);
}
