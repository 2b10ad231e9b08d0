import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { quotedList } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isMisspelt } from '../../provider/meant-argument.js';
import { isNullIn } from '../../provider/is-null.js';
import { givenAt, givenIn, nameIn } from '../../provider/provider-path.js';
import { allBodies } from '../../provider/typed-blocks.js';

const messages = defineMessages('resource/required-with', {
  missing: ({ missing, name }: { missing: readonly string[]; name: string }) =>
    `"${name}" only works with ${quotedList(missing)}, which ${missing.length === 1 ? 'is' : 'are'} not given.`,
});

export const resourceRequiredWith: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/required-with',
  name: 'Argument that requires another one',
  severity: 'warning',
  summary: 'An argument is given without the one that it only works with.',
  why: 'The provider rejects it ("all of … must be specified"), so RFS cannot plan the stack. It is a warning, since the release that RFS runs may require less.',
  fix: 'Add the other argument, or leave this one out.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "main" {
  name     = "main"
  eip_type = "5_bgp"

  network {
    uuid = huaweicloud_vpc_subnet.main.id
  }
}`,
    good: `resource "huaweicloud_compute_instance" "main" {
  name     = "main"
  eip_type = "5_bgp"

  bandwidth {
    share_type  = "PER"
    size        = 5
    charge_mode = "traffic"
  }

  network {
    uuid = huaweicloud_vpc_subnet.main.id
  }
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      if (!typed.scope.complete) continue;
      const isNull = isNullIn(typed.scope);
      for (const { field, name, nameSpan } of body.uses) {
        const needed = field?.['x-required-with'];
        if (!needed || givenIn(body, name, isNull) !== 'yes') continue;
        const missing = needed.filter(
          (path) => givenAt(typed, body, path, isNull) === 'no' && !isMisspelt(body, nameIn(path)),
        );
        if (missing.length === 0) continue;
        report({
          message: messages.missing({ missing: missing.map((path) => nameIn(path)), name }),
          source: body.source,
          span: nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
