import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean, typeOrBlock } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { type BodyName, bodyName } from '../../provider/typed-body.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { meantArgument } from '../../provider/meant-argument.js';

interface Unknown extends BodyName {
  kind: 'argument' | 'block';
  meant: string | undefined;
  name: string;
}

const messages = defineMessages('resource/unknown-argument', {
  unknown: ({ kind, meant, name, ...body }: Unknown) =>
    `${typeOrBlock(body)} has no ${kind} "${name}"${orDidYouMean(meant)}`,
});

export const resourceUnknownArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/unknown-argument',
  name: 'Unknown argument',
  severity: 'error',
  summary: 'A resource or data source has an argument or block that its type does not know.',
  why: 'Terraform rejects an argument that the type does not have ("An argument named … is not expected here"), so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or leave it out.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name  = "main"
  cidrr = "192.168.0.0/16"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      for (const use of body.uses) {
        if (use.field) continue;
        const kind = use.form === 'argument' ? 'argument' : 'block';
        const meant = meantArgument(body, use);
        report({
          message: messages.unknown({ ...bodyName(body, typed), kind, meant, name: use.name }),
          source: body.source,
          span: use.nameSpan,
          address: `${body.address}.${use.name}`,
          ...useInstead(body.source, use.nameSpan, meant),
        });
      }
    }
  },
};
