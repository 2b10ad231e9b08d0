import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { withoutByteOrderMark } from '../../fixes/byte-order-mark.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

/** Terraform itself skips the mark at the start of a `.tf` file: nothing to say there. */
const messages = defineMessages('package/byte-order-mark', {
  mark: () =>
    'The file starts with a byte order mark, which RFS rejects in .tf.json: save it as UTF-8 without BOM.',
});

export const packageByteOrderMark: Rule<Template, typeof messages> = {
  messages,
  id: 'package/byte-order-mark',
  name: 'Byte order mark',
  severity: 'error',
  summary: 'A .tf.json file starts with a byte order mark (U+FEFF).',
  why: 'RFS accepts .tf.json files in UTF-8 without a byte order mark.',
  fix: 'Save the file as "UTF-8", not as "UTF-8 with BOM".',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'EF BB BF 7B   main.tf.json, "UTF-8 with BOM"',
    good: '7B            main.tf.json, "UTF-8"',
  },
  check(template, { report }) {
    for (const { byteOrderMark, source, syntax } of template.files) {
      if (!byteOrderMark || syntax !== 'json') continue;
      report({
        message: messages.mark(),
        source,
        span: { start: 0, end: 0 },
        fix: withoutByteOrderMark(source.file),
      });
    }
  },
};
