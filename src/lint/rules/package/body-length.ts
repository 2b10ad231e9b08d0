import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('package/body-length', {
  tooLong: ({ count, max }: { count: number; max: number }) =>
    `The template has ${count.toLocaleString('en-US')} characters; RFS accepts at most ${max.toLocaleString('en-US')} in a request. Send it as a zip.`,
});

export const packageBodyLength: Rule<Template, typeof messages> = {
  messages,
  id: 'package/body-length',
  name: 'Over 51,200 characters',
  severity: 'warning',
  summary: 'A template of one file has over 51,200 characters.',
  why:
    'RFS accepts a template in the request itself (template_body) up to 51,200 characters. A longer one has to be ' +
    'uploaded as a zip of at most 1 MB, and cannot be edited in the console.',
  fix: 'Upload the template as a zip, or make it shorter.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'main.tf.json   60,000 characters, sent as template_body',
    good: 'template.zip   the same, sent as template_uri',
  },
  options: { max: 51_200, sentAsBody: false },
  check(template, { options, report }) {
    const [file, ...others] = template.files;
    const asBody = options.sentAsBody === true;
    if (!file || (!asBody && (others.length > 0 || template.form === 'zip'))) return;
    const { text } = file.source;
    const max = Number(options.max);
    // Characters are never more than UTF-16 units: count them only where it can matter.
    const characters = text.length <= max ? text.length : [...text].length;
    if (characters <= max) return;
    report({
      message: messages.tooLong({ count: characters, max }),
      severity: asBody ? 'error' : 'warning',
      source: file.source,
      span: { start: unitsOf(text, max), end: text.length },
    });
  },
};

/** Where the character number `count` ends, in UTF-16 units. */
function unitsOf(text: string, count: number): number {
  let units = 0;
  for (const character of text) {
    if (count-- === 0) break;
    units += character.length;
  }

  return units;
}
