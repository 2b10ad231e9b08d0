import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { blockName } from '../../provider/typed-body.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { meantArgument } from '../../provider/meant-argument.js';

export const resourceUnknownArgument: Rule<Template> = {
  id: 'resource/unknown-argument',
  name: 'Unknown argument',
  severity: 'error',
  summary: 'A resource or data source has an argument or block that its type does not know.',
  why: 'Terraform refuses an argument that is not of the type ("An argument named … is not expected here"), so RFS cannot plan the stack.',
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
        const what = use.form === 'argument' ? 'argument' : 'block';
        const meant = meantArgument(body, use);
        const where = body === typed.body ? typed.type : `The block ${blockName(body)}`;
        report({
          message: `${where} has no ${what} "${use.name}"${meant ? `; did you mean "${meant}"?` : '.'}`,
          source: body.source,
          span: use.nameSpan,
          address: `${body.address}.${use.name}`,
          ...(meant && {
            fix: {
              title: `Use ${meant}.`,
              edits: [{ file: body.source.file, ...use.nameSpan, text: meant }],
            },
          }),
        });
      }
    }
  },
};
