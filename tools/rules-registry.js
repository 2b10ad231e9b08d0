/**
 * Writes the lists of all rules, `src/lint/rules.generated.ts` and the like: every file of `src/lint/rules/<area>/`
 * exports one rule, named as its id in camelCase. Nobody registers a rule by hand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.resolve(import.meta.dirname, '..');

const REGISTRIES = [
  { folder: 'lint/rules', list: 'templateRules', subject: 'Template', from: '../template/model.js' },
  {
    folder: 'lint/project-rules',
    list: 'projectRules',
    subject: 'ProjectSubject',
    from: './project-subject.js',
  },
  {
    folder: 'asset/container/rules',
    list: 'containerRules',
    subject: 'ContainerSubject',
    from: './container-subject.js',
  },
  { folder: 'asset/image/rules', list: 'imageRules', subject: 'ImageSubject', from: './image-subject.js' },
  { folder: 'asset/rules', list: 'packageRules', subject: 'PackageSubject', from: './package-subject.js' },
  { folder: 'release/rules', list: 'productRules', subject: 'ProductSubject', from: './product-subject.js' },
  {
    folder: 'asset/archive-rules',
    list: 'archiveRules',
    subject: 'Archive',
    from: './reading/open-archive.js',
  },
  {
    folder: 'ledger/reconcile/rules',
    list: 'booksRules',
    rule: { type: 'BooksRule', from: './books-rule.js' },
  },
];

/** A file is touched only when its list changed, so that the compiler has nothing to do otherwise. */
export async function writeRulesRegistry() {
  for (const registry of REGISTRIES) {
    const names = ruleFiles(path.join(root, 'src', registry.folder)).sort();
    writeIfChanged(`${registry.folder}.generated.ts`, registryText(registry, names));
  }
}

/**
 * The files of rules, without their suffix: `output/missing` in a folder for each area, or `missing` in one that has one area.
 * `zh.ts` has the Chinese texts of its folder.
 */
function ruleFiles(folder) {
  return globSync('{*,*/*}.ts', { cwd: folder, ignore: ['**/zh.ts'] }).map((file) =>
    file.slice(0, -'.ts'.length),
  );
}

function writeIfChanged(file, text) {
  const target = path.join(root, 'src', file);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

/**
 * @param {(typeof REGISTRIES)[number]} registry
 * @param {string[]} names File names without suffix, sorted.
 */
function registryText({ folder, from, list, rule, subject }, names) {
  const lines = [
    `// Written by tools/rules-registry.js from the files in src/${folder}/. Do not edit.`,
    ...(rule
      ? [`import type { ${rule.type} } from '${rule.from}';`]
      : [
          `import type { Rule } from '${'../'.repeat(folder.split('/').length - 1)}findings/rule.js';`,
          `import type { ${subject} } from '${from}';`,
        ]),
    ...names.map((name) => `import { ${camelCase(name)} } from './${path.basename(folder)}/${name}.js';`),
    '',
    rule
      ? `export const ${list}: readonly ${rule.type}[] = [`
      : `export const ${list}: ReadonlyArray<Rule<${subject}>> = [`,
    ...names.map((name) => `  ${camelCase(name)},`),
    '];',
    '',
  ];
  return lines.join('\n');
}

function camelCase(name) {
  return name.replaceAll(/[-/](\w)/g, (_, letter) => letter.toUpperCase());
}
