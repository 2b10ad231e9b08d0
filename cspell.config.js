import { readFileSync } from 'node:fs';

/** Terms, and their names in the code: the words of the glossary are correct. */
const glossary = readFileSync(new URL('docs/glossary.md', import.meta.url), 'utf8');

export default {
  version: '0.2',
  language: 'en-GB',
  dictionaries: ['en_us', 'terms', 'typescript', 'node', 'npm', 'softwareTerms', 'bash'],
  dictionaryDefinitions: [{ name: 'terms', path: './tools/words/terms.txt' }],
  words: [...new Set(glossary.match(/[a-z]{4,}/gi))],
  files: [
    '*.md',
    'docs/**/*.md',
    'src/**/*.ts',
    'schemas/*.json',
    'schemas/{output,product}/*.json',
    'templates/**/*.{md,sh,tf,yaml}',
  ],
  ignorePaths: ['**/*.generated.ts', '**/zh.ts'],
  ignoreRegExpList: [
    // Chinese, hashes and keys, addresses.
    '/[\\u3000-\\u9fff]+/g',
    '/\\b[0-9A-F]{2,}\\b/g',
    // Escapes: `\u001b`, and `\b` of a pattern.
    '/\\\\(?:u[0-9a-f]{4}|[a-z])/gi',
    'Urls',
  ],
};
