import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { TemplateDeclaration } from '../../project/project.js';
import { setValueParts } from '../../project/set-value.js';
import { toBool, toNumber, toText, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';
import { rootScope } from '../modules/module-scope.js';
import { placeIn, type ProjectSubject } from '../project-subject.js';
import { declaredType } from '../values/declared-type.js';
import { refusingValidation } from '../values/refusing-validation.js';
import { fitsType, wrongTypes } from '../values/variable-type.js';

const messages = defineMessages('project/set-value', {
  wrongType: ({ key, name, type }: { key: string; name: string; type: string | undefined }) =>
    `The variable "${name}" of the template "${key}" is ${type === undefined ? 'a list, a map or an object' : `of type ${type}`}, which this value cannot become.`,
  refused: ({ errorMessage, key, name }: { key: string; name: string; errorMessage: string | undefined }) =>
    `The variable "${name}" of the template "${key}" does not accept this value${errorMessage ? `: "${errorMessage}"` : ''}.`,
});

export const setValue: Rule<ProjectSubject, typeof messages> = {
  messages,
  id: 'project/set-value',
  name: 'Value that its variable does not accept',
  severity: 'error',
  summary: '`set` in koo.yaml gives a variable a value of another type, or one that its validation rejects.',
  why: '`koo publish` writes the value as the variable’s default: RFS cannot read the template, or stops the deployment of every buyer who keeps the default.',
  fix: 'Correct the value in koo.yaml, or the type or the validation of the variable.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `set:
  system_disk_size: 200 GB # the variable is of type number`,
    good: `set:
  system_disk_size: 200`,
  },
  check({ project, templates }, { report }) {
    for (const [declaration, template] of templates) {
      const { variables } = rootScope(template);
      for (const name of Object.keys(declaration.set)) {
        const block = variables.get(name);
        const value = block ? valueOf(declaration, name, project.assets) : UNKNOWN;
        const message = block && problemOf({ key: declaration.key, name }, value, block);
        if (!message) continue;
        report({
          ...placeIn(project, 'templates', project.templates.indexOf(declaration), 'set', name),
          message,
        });
      }
    }
  },
};

function problemOf(named: { key: string; name: string }, value: Value, block: Block) {
  const type = attributeOf(block.body, 'type')?.value;
  // Other rules report a type that is not one.
  if (value === UNKNOWN || (type && wrongTypes(type).length > 0)) return undefined;
  const word = declaredType(block);
  if (type && !fitsType(value, type))
    return messages.wrongType({ ...named, type: word === 'other' ? undefined : word });
  const refusal = refusingValidation(named.name, converted(value, word), block);
  return refusal && messages.refused({ ...named, errorMessage: refusal.errorMessage });
}

/** As Terraform converts it before it validates it. */
function converted(value: Value, type: string | undefined): Value {
  switch (type) {
    case 'bool': {
      return toBool(value) ?? value;
    }

    case 'number': {
      return toNumber(value) ?? value;
    }

    case 'string': {
      return toText(value) ?? value;
    }

    default: {
      return value;
    }
  }
}

/** What the variable gets. The id of an asset is known only at a target. */
function valueOf(
  { set }: TemplateDeclaration,
  name: string,
  assets: ReadonlyArray<{ key: string; version: string }>,
): Value {
  const value = set[name]!;
  if (typeof value !== 'string') return value;
  let text = '';
  for (const part of setValueParts(value)) {
    const version = part.kind === 'asset' ? assets.find(({ key }) => key === part.key)?.version : undefined;
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'asset' && part.field === 'version' && version !== undefined) text += version;
    else return UNKNOWN;
  }

  return text;
}
