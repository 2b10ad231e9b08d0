/**
 * Builds the package: generated sources, validators, types and unbundled code (`build/`, what the tests import),
 * and the bundle (`dist/`, what ships and what `bin/run.js` runs).
 *
 * `node tools/build.js [--validators]`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundledPlaces, lockedPackages } from './bundled-packages.js';
import { withMoreImports } from './module-groups.js';
import { chunksFirst, writeBuild } from './write-build.js';
import { ownBillOfMaterials } from './own-bill-of-materials.js';
import { reachableTypes } from './reachable-types.js';
import { writeChineseRegistry } from './chinese-registry.js';
import { writeRulesRegistry } from './rules-registry.js';
import { thirdPartyNotices } from './third-party-notices.js';
import { buildValidators } from './validators.js';

const root = path.resolve(import.meta.dirname, '..');
const inRoot = (file) => path.join(root, file);
const PAGE = 'src/emulator/page/browser';
/** What each face of the package is in `src`, as `exports` of package.json names them. */
const FACES = ['index', 'callback/server/index'];
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const { dependencies } = manifest;

/** What oclif's core would load only to run TypeScript sources, which a bundle never has. */
const DEVELOPMENT_ONLY = ['typescript', 'ts-node', 'tsx'];
/** What the CycloneDX library would load only to write XML. */
const XML_ONLY = ['xmlbuilder2'];
/** What fastify would load only for routes with schemas, for a logger, and to inject calls: the emulator has none of them. */
const FASTIFY_UNUSED = [
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'light-my-request',
  'pino',
];

await writeRulesRegistry();
await writeChineseRegistry();
const validators = await buildValidators(root);
if (!process.argv.includes('--validators')) {
  const compiled = compile();
  const bundles = [await bundle(), await bundlePage(), await bundleCallback()];
  const metafiles = [...bundles, ...validators.bundles].map(({ metafile }) => metafile);
  writeFileSync(inRoot('build/bundle.json'), JSON.stringify(bundles[0].metafile));
  const files = [
    ...bundles.flatMap(({ files }) => files),
    ...types(),
    ...materials(bundledPlaces(metafiles)),
  ];
  writeBuild(files, inRoot('dist'), { laid: validators.files });
  writeManifest();
  if (!compiled) process.exit(1);
}

/** What others wrote of what ships, and their licences. */
function materials(places) {
  const locked = lockedPackages(root);
  const packages = places.map((place) => locked.get(place));
  return [
    { contents: thirdPartyNotices(root, packages), path: inRoot('dist/THIRD-PARTY-NOTICES') },
    { contents: ownBillOfMaterials(root, places, manifest), path: inRoot('dist/koogallery-cli.cdx.json') },
  ];
}

/** Only what the library's faces lead to: commands and the emulator are nobody's to import. */
function types() {
  const files = FACES.flatMap((face) => reachableTypes(inRoot(`build/src/${face}.d.ts`)).files);
  return [...new Set(files)].map((file) => ({
    contents: readFileSync(file),
    path: path.join(inRoot('dist/types'), path.relative(inRoot('build/src'), file)),
  }));
}

/** Type errors are all shown, and the rest is built, before the build fails. */
function compile() {
  removeStale();
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  // The page runs in a browser: other types than everything else, and nothing is written.
  const calls = [
    ['-b', root],
    ['-p', inRoot(PAGE)],
  ];
  return calls
    .map((call) => spawnSync(process.execPath, [tsc, ...call], { stdio: 'inherit' }))
    .every(({ status }) => status === 0);
}

/** What was compiled from a file that has been moved or removed would still be imported, and its tests run. */
function removeStale() {
  for (const file of globSync('build/{src,test}/**/*.js', { cwd: root })) {
    const stem = file.slice('build/'.length, -'.js'.length);
    if (!existsSync(inRoot(`${stem}.ts`)))
      for (const ending of ['.js', '.js.map', '.d.ts'])
        rmSync(inRoot(`build/${stem}${ending}`), { force: true });
  }
}

/** The emulator's page as it is served: one script, one style sheet, and files that stay as they are. */
async function bundlePage() {
  const outdir = inRoot('dist/page');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: [inRoot(`${PAGE}/page.ts`), inRoot(`${PAGE}/page.css`)],
    format: 'esm',
    logLevel: 'warning',
    metafile: true,
    outdir,
    platform: 'browser',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    write: false,
  });
  const asTheyAre = ['icon.svg', 'page.html'].map((name) => ({
    contents: readFileSync(inRoot(`${PAGE}/${name}`)),
    path: path.join(outdir, name),
  }));
  return { files: [...outputFiles, ...asTheyAre], metafile };
}

/** `koogallery-cli/callback`, which runs in a seller's server: one file, with nothing of the rest. */
async function bundleCallback() {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: { callback: inRoot('src/callback/server/index.ts') },
    format: 'esm',
    logLevel: 'warning',
    metafile: true,
    minifySyntax: true,
    outdir: inRoot('dist'),
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return { files: outputFiles, metafile };
}

async function bundle() {
  const first = await build(bundleOptions());
  const plugins = [withMoreImports(root, first.metafile)];
  const { metafile, outputFiles } = await build({ ...bundleOptions(), plugins });
  return { files: chunksFirst(outputFiles), metafile };
}

/** @returns {import('esbuild').BuildOptions & {metafile: true, write: false}} Of the bundle. */
function bundleOptions() {
  return {
    absWorkingDir: root,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    bundle: true,
    chunkNames: 'chunks/[name]-[hash]',
    entryPoints: [
      inRoot('src/index.ts'),
      inRoot('src/cli/help/help.ts'),
      inRoot('src/cli/command/run.ts'),
      // A thread starts with a file of its own.
      inRoot('src/asset/archive/threads/job-worker.ts'),
      inRoot('src/lint/jobs/lint-worker.ts'),
      ...globSync('src/commands/**/*.ts', { absolute: true, cwd: root }),
    ],
    // What is a dependency is installed beside us; what is a devDependency is bundled in.
    external: [...Object.keys(dependencies), ...DEVELOPMENT_ONLY, ...XML_ONLY, ...FASTIFY_UNUSED],
    format: 'esm',
    logLevel: 'warning',
    // jsonc-parser's UMD build hides its requires from a bundler; its ESM build does not.
    mainFields: ['module', 'main'],
    // Loading a command is mostly parsing. Names stay, and lines, for the stack of a bug report.
    lineLimit: 160,
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    outbase: inRoot('src'),
    outdir: inRoot('dist'),
    platform: 'node',
    splitting: true,
    target: 'node20',
    write: false,
  };
}

/** oclif finds a command's file in the manifest instead of loading them all. */
function writeManifest() {
  const oclif = inRoot('node_modules/oclif/bin/run.js');
  execFileSync(process.execPath, [oclif, 'manifest', root], {
    cwd: root,
    env: { ...process.env, OCLIF_SKIP_NEW_VERSION_CHECK: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const file = inRoot('oclif.manifest.json');
  const { commands, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  // oclif lists commands and flags in the order in which files were read, which differs from run to run.
  const sorted = Object.entries(commands)
    .map(([id, { flags, ...command }]) => [id, { ...command, flags: sortedByKey(Object.entries(flags)) }])
    .toSorted(byKey);
  writeFileSync(file, `${JSON.stringify({ commands: Object.fromEntries(sorted), ...rest }, undefined, 2)}\n`);
}

function sortedByKey(entries) {
  return Object.fromEntries(entries.toSorted(byKey));
}

/**
 * @param {any[]} first
 * @param {any[]} second
 */
function byKey([one], [other]) {
  return one < other ? -1 : 1;
}
