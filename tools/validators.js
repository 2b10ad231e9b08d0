/**
 * Compiles each `schemas/**\/*.schema.json` to a module without dependencies: compiling a schema when a command
 * starts would cost more than the whole command. `schemas/output/lint.schema.json` becomes
 * `dist/validators/output-lint.js`, imported as `#validators/output-lint`.
 */
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const DECLARATION = `import type { ErrorObject } from 'ajv';
export interface Validate {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}
export declare const validate: Validate;
`;

/**
 * @param {string} root The package's folder.
 * @returns {Promise<{bundles: Array<{metafile: object}>, files: string[]}>} What esbuild says of each, and what was written,
 *   absolute.
 */
export async function buildValidators(root) {
  const folder = path.join(root, 'dist/validators');
  mkdirSync(folder, { recursive: true });
  // The provider's catalogue is data that the linter walks; it is not compiled.
  const files = globSync('schemas/**/*.schema.json', {
    cwd: root,
    ignore: ['schemas/huaweicloud/**'],
  }).sort();
  const written = await Promise.all(
    files.map(async (file) => {
      const schema = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      const ajv = new Ajv2020.default({
        allErrors: true,
        code: { esm: true, source: true },
        // Half the code for koo.yaml, which most commands load: a definition is compiled once, not wherever it is used.
        inlineRefs: false,
        strictRequired: false,
        strictTypes: false,
        verbose: true,
      });
      addFormats.default(ajv);
      for (const other of files) {
        const referenced = JSON.parse(readFileSync(path.join(root, other), 'utf8'));
        if (other !== file && referenced.$id) ajv.addSchema(referenced);
      }

      const name = path.relative('schemas', file).replaceAll(path.sep, '-').replace('.schema.json', '');
      // Its ESM output still calls require() for ajv's run-time parts: bundle those in.
      const { metafile } = await build({
        absWorkingDir: root,
        bundle: true,
        format: 'esm',
        logLevel: 'error',
        metafile: true,
        // Nobody reads it, and every command that reads koo.yaml loads it.
        minify: true,
        outfile: path.join(folder, `${name}.js`),
        platform: 'node',
        stdin: {
          contents: standaloneCode.default(ajv, ajv.compile(schema)),
          loader: 'js',
          resolveDir: root,
        },
      });
      writeFileSync(path.join(folder, `${name}.d.ts`), DECLARATION);
      return { files: ['js', 'd.ts'].map((suffix) => path.join(folder, `${name}.${suffix}`)), metafile };
    }),
  );
  return { bundles: written, files: written.flatMap(({ files }) => files) };
}
