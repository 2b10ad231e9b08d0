/**
 * Writes `src/zh.generated.ts`, the list of all Chinese texts: every `zh.ts` under `src` exports `zh` (the texts of message
 * areas) or `zhRules` (the texts of rules), or both. It is loaded only when the reader's language is Chinese.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.resolve(import.meta.dirname, '..');

export async function writeChineseRegistry() {
  const files = globSync('src/**/zh.ts', { cwd: root }).sort();
  const lists = { zh: [], zhRules: [] };
  const imports = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const name = camelCase(path.dirname(file).slice('src/'.length));
    const exported = Object.keys(lists).filter((one) =>
      new RegExp(`^export const ${one}\\b`, 'm').test(text),
    );
    if (exported.length === 0) throw new Error(`${file} exports neither zh nor zhRules.`);
    for (const one of exported) lists[one].push(`${name}${one === 'zh' ? '' : 'Rules'}`);
    const names = exported.map((one) => `${one} as ${name}${one === 'zh' ? '' : 'Rules'}`).join(', ');
    return `import { ${names} } from './${file.slice('src/'.length, -'.ts'.length)}.js';`;
  });
  const text = [
    '// Written by tools/chinese-registry.js from the files zh.ts. Do not edit.',
    "import type { RuleTexts } from './findings/chinese-rules.js';",
    "import type { Translation } from './i18n/message.js';",
    ...imports,
    '',
    'export const TRANSLATIONS: readonly Translation[] = [',
    ...lists.zh.map((name) => `  ...${name},`),
    '];',
    '',
    'export const RULES: Readonly<Record<string, RuleTexts>> = {',
    ...lists.zhRules.map((name) => `  ...${name},`),
    '};',
    '',
  ].join('\n');
  const target = path.join(root, 'src/zh.generated.ts');
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function camelCase(folder) {
  return folder.replaceAll(/[-/](\w)/g, (_, letter) => letter.toUpperCase());
}
