/**
 * What has to hold beside the tests: style, types (those of src by the build), unused code, circular imports, the package's
 * shape, words, and that every generated file that is committed is up to date. All of them run; all failures are reported.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWords } from './check-words.js';
import { updateCallbackRulesPage } from './callback-rules-page.js';
import { updateProductSchemas } from './product-schemas.js';
import { reachableTypes } from './reachable-types.js';
import { updateReadme } from './readme.js';
import { updateRulePages } from './rule-pages.js';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** These store their results under the content of each file; a fresh clone starts with none. */
const CACHED = ['--cache', '--cache-strategy', 'content', '--cache-location'];

const CHECKS = [
  ['eslint', [bin('eslint'), '.', '--max-warnings', '0', ...CACHED, 'node_modules/.cache/eslint/']],
  [
    'prettier',
    [bin('prettier'), '--check', '--log-level', 'warn', '.', ...CACHED, 'node_modules/.cache/prettier/found'],
  ],
  [
    'spelling (cspell)',
    [bin('cspell'), 'lint', '--no-progress', '--no-summary', ...CACHED, 'node_modules/.cache/cspell/found'],
  ],
  ['types of the tools (tsc)', [bin('tsc'), '-p', 'tools']],
  ['unused code and dependencies (knip)', [bin('knip')]],
  // Of the sources: what one file takes only as a type from another ties the two as well.
  [
    'circular imports (madge)',
    [bin('madge'), '--circular', '--extensions', 'ts', '--ts-config', 'tsconfig.json', 'src'],
  ],
  ['package (publint)', [bin('publint'), '--strict']],
];

const failed = [];
for (const [name, [command, ...call]] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(command, call, { cwd: root, encoding: 'utf8' });
  report(name, status === 0, `${stdout}${stderr}`);
}

const words = checkWords(root);
report('words (docs/glossary.md, tools/words)', words.length === 0, words.join('\n'));

const write = process.argv.includes('--write');
const stale = [
  ...(await updateReadme(root, { write })),
  ...(await updateRulePages(root, { write })),
  ...(await updateCallbackRulesPage(root, { write })),
  ...(await updateProductSchemas(root, { write })),
];
report(
  'README.md, docs/rules, docs/callback-rules.md and the schema of koo.yaml are up to date',
  stale.length === 0,
  `${stale.join('\n')}\nRun: node tools/check.js --write`,
);
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const faces = ['index.d.ts', 'callback/server/index.d.ts'].map((face) => path.join(root, 'dist/types', face));
const foreign = faces
  .flatMap((face) => [...reachableTypes(face).packages])
  .filter(([name]) => !Object.hasOwn(dependencies, name))
  .map(([name, file]) => `${path.relative(root, file)} imports ${name}, which is no dependency.`);
report('types import only dependencies', foreign.length === 0, foreign.join('\n'));
const dirty = spawnSync('git', ['status', '--porcelain', 'src/**/*.generated.ts', 'oclif.manifest.json'], {
  cwd: root,
  encoding: 'utf8',
}).stdout;
report('generated files are committed', dirty === '' || !process.env.CI, dirty);

console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

function report(name, ok, output) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (ok) return;
  failed.push(name);
  console.log(output.trim());
}
