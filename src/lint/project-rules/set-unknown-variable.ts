import { didYouMean as nearest } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { didYouMean } from '../english.js';
import { rootScope } from '../modules/module-scope.js';
import { placeIn, type ProjectSubject } from '../project-subject.js';

const messages = defineMessages('project/set-unknown-variable', {
  unknown: ({ key, meant, name }: { key: string; meant: string | undefined; name: string }) =>
    `The template "${key}" declares no variable "${name}".${didYouMean(meant)}`,
});

export const setUnknownVariable: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/set-unknown-variable',
  name: 'Value for an undeclared variable',
  severity: 'error',
  summary: '`set` in koo.yaml names a variable that the template does not declare.',
  why: '`koo publish` writes the value as the variable’s default, and stops where there is no such variable.',
  fix: 'Write the name as the variable block has it, or remove the line.',
  examples: {
    bad: `set:
  assetid: \${asset.app.id} # the variable is asset_id`,
    good: `set:
  asset_id: \${asset.app.id}`,
  },
  check({ project, templates }, { report }) {
    for (const [declaration, template] of templates) {
      const { complete, variables } = rootScope(template);
      if (!complete) continue;
      for (const name of Object.keys(declaration.set)) {
        if (variables.has(name)) continue;
        const meant = nearest(name, variables.keys());
        report({
          ...placeIn(project, 'templates', project.templates.indexOf(declaration), 'set', name),
          message: messages.unknown({ key: declaration.key, meant, name }),
        });
      }
    }
  },
};
