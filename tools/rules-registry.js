/**
 * Writes `src/lint/rules.generated.ts`, the list of all rules: every file of `src/lint/rules/` exports one rule,
 * named as the file in camelCase. Nobody registers a rule by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The file is touched only when the list changed, so that the compiler has nothing to do otherwise. */
export async function writeRulesRegistry() {
  const names = readdirSync(path.join(root, 'src/lint/rules'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const target = path.join(root, 'src/lint/rules.generated.ts');
  const text = registryText(names);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

/** @param {string[]} names File names without suffix, sorted. */
function registryText(names) {
  const lines = [
    '// Written by tools/rules-registry.js from the files in src/lint/rules/. Do not edit.',
    "import type { Rule } from '../findings/rule.js';",
    "import type { Template } from '../template/model.js';",
    ...names.map((name) => `import { ${camelCase(name)} } from './rules/${name}.js';`),
    '',
    'export const templateRules: ReadonlyArray<Rule<Template>> = [',
    ...names.map((name) => `  ${camelCase(name)},`),
    '];',
    '',
  ];
  return lines.join('\n');
}

function camelCase(name) {
  return name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
