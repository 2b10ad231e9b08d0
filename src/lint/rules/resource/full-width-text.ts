import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

const FULL_WIDTH: ReadonlyMap<string, string> = new Map(
  [...'，：；．。（）／－＿＠０１２３４５６７８９'].map((wide, index) => [
    wide,
    ',:;..()/-_@0123456789'[index]!,
  ]),
);
const WIDE = /[，：；．。（）／－＿＠０-９]/u;
/** Full-width punctuation between letters and digits that are not: text in Chinese has it by right. */
const ELSE_ASCII = /^[\u0020-\u007E，：；．。（）／－＿＠０-９]+$/u;
const PROSE = /description|remark|comment|error_message|content|title|^name$|_name$/;

const messages = defineMessages('resource/full-width-text', {
  fullWidth: ({ ascii, name, sign }: { ascii: string; name: string; sign: string }) =>
    `"${name}" contains the full-width "${sign}". Write "${ascii}".`,
});

export const resourceFullWidthText: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/full-width-text',
  name: 'Full-width character in a value',
  severity: 'warning',
  summary:
    'A value of letters and digits contains a full-width sign, as an input method for Chinese types it.',
  why: 'The service reads "80，443" as one word and rejects it when the stack is deployed.',
  fix: 'Write the ASCII sign in its place.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: 'resource "huaweicloud_networking_secgroup_rule" "web" {\n  direction = "ingress"\n  ports     = "80，443"\n}',
    good: 'resource "huaweicloud_networking_secgroup_rule" "web" {\n  direction = "ingress"\n  ports     = "80,443"\n}',
  },
  check(template, { report }) {
    const wide = new Set(
      template.files.filter(({ source }) => WIDE.test(source.text)).map(({ source }) => source),
    );
    if (wide.size === 0) return;
    for (const { body } of allBodies(template)) {
      if (!wide.has(body.source)) continue;
      for (const { field, name, value } of body.uses) {
        if (!field || !value || PROSE.test(name)) continue;
        walkExpressions(value, (expression) => {
          if (expression.kind !== 'literal' || typeof expression.value !== 'string') return;
          const sign = WIDE.exec(expression.value)?.[0];
          if (sign === undefined || !ELSE_ASCII.test(expression.value)) return;
          report({
            message: messages.fullWidth({ ascii: FULL_WIDTH.get(sign)!, name, sign }),
            source: body.source,
            span: expression.span,
            address: `${body.address}.${name}`,
          });
        });
      }
    }
  },
};
