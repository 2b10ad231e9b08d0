import { didYouMean } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
import { rootScope } from '../modules/module-scope.js';
import { placeIn, type ProjectSubject } from '../project-subject.js';

export const setUnknownVariable: Rule<ProjectSubject> = {
  id: 'project/set-unknown-variable',
  name: 'Value for no variable',
  severity: 'error',
  summary: '`set` in koo.yaml names a variable that the template does not declare.',
  why: '`koo publish` writes the value as the variable’s default, and refuses to go on where there is none.',
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
        const meant = didYouMean(name, variables.keys());
        const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
        report({
          ...placeIn(project, 'templates', project.templates.indexOf(declaration), 'set', name),
          message: `The template "${declaration.key}" declares no variable "${name}".${hint}`,
        });
      }
    }
  },
};
