import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { isWhollyReadable } from '../assets/asset-address.js';
import { rootScope } from '../modules/module-scope.js';
import { deploymentsOf, type ProjectSubject } from '../project-subject.js';
import { topBlocks } from '../terraform/top-blocks.js';

const messages = defineMessages('project/nothing-asked', {
  nothing: ({ key }: { key: string }) =>
    `"${key}" creates servers and asks the buyer nothing: neither the flavor nor the network nor a password.`,
});

export const nothingAsked: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/nothing-asked',
  name: 'Template that asks the buyer nothing',
  severity: 'info',
  summary: 'A template that specs deploy with creates servers, and leaves nothing for the buyer to choose.',
  why: 'Buyers of an auto-deployed License product expect to choose the server’s flavor, its network and security group, and to enter its password, according to an excerpt of Huawei’s guide. With nothing to choose, a flavor that is sold out ends every deployment.',
  fix: 'Declare variables for what differs from buyer to buyer, the password above all.',
  examples: {
    bad: `# template/main.tf creates a server; template/variables.tf declares asset_id only
templates:
  - { key: single, path: template, set: { asset_id: "\${asset.app.id}" } }`,
    good: `# template/variables.tf also declares flavor_id and ecs_password
templates:
  - { key: single, path: template, set: { asset_id: "\${asset.app.id}" } }`,
  },
  check(subject, { report }) {
    for (const { at, declaration, template } of deploymentsOf(subject)) {
      if (!isWhollyReadable(template)) continue;
      const asked = [...rootScope(template).variables.keys()].filter(
        (name) => !Object.hasOwn(declaration.set, name),
      );
      const creates = topBlocks(template).some(
        ({ block }) => block.type === 'resource' && block.labels[0]?.text === 'huaweicloud_compute_instance',
      );
      if (asked.length > 0 || !creates) continue;
      report({
        ...at('key'),
        message: messages.nothing({ key: declaration.key }),
      });
    }
  },
};
