import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { isFormFile } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { contentPlace } from '../../files/package-place.js';

const PLACE = 'the folder .extension at the top of the template, in one file whose name ends in .rfs.json';

const messages = defineMessages('extension/place', {
  second: ({ first }: { first: string }) =>
    `RFS reads one form extension, and ${first} exists already: put both into one file.`,
  singleFile: () => `Huawei’s pages describe no file named .extension: RFS reads ${PLACE}.`,
  suffix: ({ name }: { name: string }) => `RFS does not read ${name}: the form extension is ${PLACE}.`,
  elsewhere: ({ name }: { name: string }) =>
    `RFS does not look for a form extension at ${name}: it reads ${PLACE}.`,
});

export const extensionPlace: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/place',
  name: 'Place of the form extension',
  severity: 'warning',
  summary: 'A form extension is where RFS does not look for it, has another suffix, or is one of several.',
  why: 'RFS reads one file .extension/*.rfs.json. It says nothing about the others: the buyer gets the plain form, without translations and without values to choose from.',
  fix: 'Put everything into one file, for example .extension/form.rfs.json, at the top of the folder or zip. A single file that is named .extension occurs in public templates; Huawei’s pages do not describe it.',
  docs: HUAWEI_PAGES.extension,
  examples: {
    bad: `main.tf
extension/form.json`,
    good: `main.tf
.extension/form.rfs.json`,
  },
  check(template, { report }) {
    if (template.form === 'file') return;
    let first: string | undefined;
    for (const content of template.contents) {
      const { name } = content;
      const place = contentPlace(template, content);
      if (isFormFile(name)) {
        if (first === undefined) first = name;
        else report({ ...place, message: messages.second({ first }) });
      } else if (name === '.extension') report({ ...place, message: messages.singleFile() });
      else if (name.startsWith('.extension/') && !name.endsWith('/'))
        report({ ...place, message: messages.suffix({ name }) });
      else if (name.endsWith('.rfs.json')) report({ ...place, message: messages.elsewhere({ name }) });
    }
  },
};
