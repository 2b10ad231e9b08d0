import { didYouMean } from '../../findings/did-you-mean.js';
import type { Block, Template } from '../../template/model.js';
import { formVariables, translations, wholeFormFiles } from './extension-document.js';
import { rootScope } from '../modules/module-scope.js';
import { usedNames } from '../modules/undeclared-name.js';

/** A variable of the root that the template uses, and what the form extension has for it. */
export interface AskedVariable {
  name: string;
  block: Block;
  translated: boolean;
  /** It is in `variables` of the form, with or without a prompt. */
  listed: boolean;
  prompt?: string;
}

/**
 * The used variables of the root beside the form extension; nothing where there is no form, or not all of both can be
 * read. An entry with a mistyped name counts for the variable that was meant: another rule reports it.
 */
export function askedVariables(template: Template): AskedVariable[] {
  const scope = rootScope(template);
  const files = wholeFormFiles(template);
  if (!scope.complete || files.length === 0) return [];
  const { uses, variables } = scope;
  const meant = (name: string): string | undefined =>
    variables.has(name) ? name : didYouMean(name, variables.keys());
  const listed = files.flatMap((file) => formVariables(file));
  const listedNames = new Map(
    listed.flatMap(({ name, prompt }) => (name ? [[meant(name.text), prompt?.text]] : [])),
  );
  const translated = new Set(
    files.flatMap((file) => translations(file)).map(({ variable }) => meant(variable.text)),
  );
  const used = usedNames(uses, 'var', variables);
  return [...variables]
    .filter(([name]) => used.has(name))
    .map(([name, block]) => ({
      name,
      block,
      listed: listedNames.has(name),
      prompt: listedNames.get(name),
      translated: translated.has(name),
    }));
}
