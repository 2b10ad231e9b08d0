/**
 * Writes the lists of all rules, `src/lint/rules.generated.ts` and `src/asset/rules.generated.ts`: every file of a
 * room's `rules/` exports one rule, named as the file in camelCase. Nobody registers a rule by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const REGISTRIES = [
  { room: 'lint', list: 'templateRules', subject: 'Template', from: '../template/model.js' },
  { room: 'asset', list: 'packageRules', subject: 'PackageSubject', from: './package-subject.js' },
];

/** A file is touched only when its list changed, so that the compiler has nothing to do otherwise. */
export async function writeRulesRegistry() {
  for (const registry of REGISTRIES) {
    const names = readdirSync(path.join(root, 'src', registry.room, 'rules'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .sort();
    const target = path.join(root, 'src', registry.room, 'rules.generated.ts');
    const text = registryText(registry, names);
    if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
  }
}

/** @param {string[]} names File names without suffix, sorted. */
function registryText({ from, list, room, subject }, names) {
  const lines = [
    `// Written by tools/rules-registry.js from the files in src/${room}/rules/. Do not edit.`,
    "import type { Rule } from '../findings/rule.js';",
    `import type { ${subject} } from '${from}';`,
    ...names.map((name) => `import { ${camelCase(name)} } from './rules/${name}.js';`),
    '',
    `export const ${list}: ReadonlyArray<Rule<${subject}>> = [`,
    ...names.map((name) => `  ${camelCase(name)},`),
    '];',
    '',
  ];
  return lines.join('\n');
}

function camelCase(name) {
  return name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
