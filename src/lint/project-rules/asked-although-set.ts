import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { formVariables, wholeFormFiles } from '../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { deploymentsOf, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/asked-although-set', {
  asked: ({ name, prompt }: { name: string; prompt: string }) =>
    `koo.yaml sets "${name}", and the form offers the buyer other values for it (${prompt}).`,
  offeredHere: () => 'The form offers them here.',
});

export const askedAlthoughSet: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/asked-although-set',
  name: 'Choice that the spec has made',
  severity: 'info',
  summary: 'koo.yaml sets a variable for a template, and the form extension offers the buyer values for it.',
  why: '`set` writes a default, which the buyer can change. Where the spec is sold with that value, the form should not invite another.',
  fix: 'Remove the prompt from the form extension, or leave the choice to the buyer and remove the value from koo.yaml.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `templates:
  - key: large
    path: template # its form has a prompt for flavor_id
    set:
      flavor_id: s6.4xlarge.2`,
    good: `templates:
  - key: large
    path: template # its form only translates flavor_id
    set:
      flavor_id: s6.4xlarge.2`,
  },
  check(subject, { report }) {
    for (const { at, declaration, template } of deploymentsOf(subject)) {
      for (const file of wholeFormFiles(template)) {
        for (const { name, prompt } of formVariables(file)) {
          if (!name || !prompt || !Object.hasOwn(declaration.set, name.text)) continue;
          const place = { file: file.source.file, range: file.source.rangeOf(prompt.span) };
          report({
            ...at('set', name.text),
            message: messages.asked({ name: name.text, prompt: prompt.text }),
            related: [{ ...place, message: messages.offeredHere() }],
          });
        }
      }
    }
  },
};
