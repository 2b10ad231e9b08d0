import type { Template } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString, literalValue } from '../../template/queries/literal-value.js';
import { templateVariables } from '../../template/queries/template-variables.js';
import { moduleCalls } from '../modules/module-calls.js';
import { moduleScopes } from '../modules/module-scope.js';
import { secretDefaults } from '../secrets/secret-defaults.js';
import { providerRequirements } from '../provider/required-providers.js';
import { byType, countedBlocks, placedAddress } from './counted-blocks.js';
import { formQuestions } from './form-questions.js';
import { inspectAssets } from './inspect-assets.js';
import { inspectPrice } from './inspect-price.js';
import type {
  InspectedModule,
  InspectedOutput,
  InspectedProvider,
  InspectedVariable,
  Inspection,
} from './inspection.js';

/**
 * What a template is made of. Reads nothing but the template; a default is not in it where the variable is sensitive, or
 * where the linter takes the default for a secret.
 */
export function inspectTemplate(template: Template): Inspection {
  const resources = countedBlocks(template, 'resource');
  const dataSources = countedBlocks(template, 'data');
  return {
    path: template.path,
    variables: inspectVariables(template),
    resources: byType(resources),
    dataSources: byType(dataSources),
    outputs: inspectOutputs(template),
    modules: inspectModules(template),
    providers: inspectProviders(template),
    price: inspectPrice(resources),
    assets: inspectAssets(dataSources),
    problems: template.problems.length,
  };
}

function inspectVariables(template: Template): InspectedVariable[] {
  const questions = formQuestions(template);
  const declared = blocksOf(template, 'variable');
  const secret = secretDefaults(template);
  return templateVariables(template).map(({ default: value, description, name, sensitive, type }, index) => ({
    name,
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description }),
    required: attributeOf(declared[index]!.body, 'default') === undefined,
    ...(value !== undefined && !sensitive && !secret.has(name) && { default: value }),
    sensitive,
    asked: questions.get(name) ?? { names: {} },
  }));
}

function inspectOutputs(template: Template): InspectedOutput[] {
  return blocksOf(template, 'output').map(({ body, labels }) => {
    const description = literalString(attributeOf(body, 'description')?.value);
    return {
      name: labels[0]?.text ?? '',
      ...(description !== undefined && { description }),
      sensitive: String(literalValue(attributeOf(body, 'sensitive')?.value)) === 'true',
    };
  });
}

function inspectModules(template: Template): InspectedModule[] {
  return moduleCalls(template).map(({ address, block, folder, source }) => ({
    address: placedAddress(address, block.file.module),
    source,
    ...(folder !== undefined && { folder }),
  }));
}

function inspectProviders(template: Template): InspectedProvider[] {
  return moduleScopes(template).flatMap((scope) =>
    providerRequirements(scope).map(({ name, source, version }) => {
      const [from, constraint] = [literalString(source), literalString(version)];
      return {
        name,
        ...(from !== undefined && { source: from }),
        ...(constraint !== undefined && { constraint }),
        ...(scope.module !== '' && { module: scope.module }),
      };
    }),
  );
}
