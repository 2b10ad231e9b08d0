import oclif from 'eslint-config-oclif';

/** Rooms from top to bottom; each may import only what stands below it. `errors` is below all. */
const ROOMS = [
  ['commands'],
  ['cli'],
  ['doctor'],
  ['publish'],
  ['release'],
  ['lint', 'asset', 'emulator', 'rfs', 'ledger'],
  ['callback'],
  ['marketplace'],
  ['template', 'catalog', 'project'],
  ['findings'],
  ['syntax', 'spreadsheet'],
  ['platform'],
  ['errors'],
];

/** What a room must not import: everything above it. */
const arrows = ROOMS.flatMap((rooms, level) =>
  rooms.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // A style of another origin than `platform/styled.ts` is shown as text by the guard of the output.
          ...(room !== 'platform' && {
            paths: [
              {
                importNames: ['styleText'],
                message: 'Use `styled` of src/platform/styled.ts.',
                name: 'node:util',
              },
            ],
          }),
          patterns: [
            ...ROOMS.slice(0, level)
              .flat()
              .map((above) => ({
                group: [`**/${above}/**`],
                message: `Arrows point down: ${room} is below ${above}.`,
              })),
            ...(level > 1 ? [{ group: ['@oclif/*'], message: 'Only commands and cli know oclif.' }] : []),
            // Only the local target and the emulator command may start the emulator.
            ...(room === 'cli'
              ? [{ group: ['**/emulator/**'], message: 'Only publish/targets/local reaches it.' }]
              : []),
          ],
        },
      ],
    },
  })),
);

function switchedOff(configs, prefixes) {
  const names = configs.flatMap(({ rules }) => Object.keys(rules ?? {}));
  return Object.fromEntries(
    names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix))).map((name) => [name, 'off']),
  );
}

export default [
  {
    ignores: [
      'build/**',
      'dist/**',
      'coverage/**',
      '.koo/**',
      '.bench/**',
      'templates/**',
      'test/**/fixtures/**',
    ],
  },
  ...oclif,
  {
    rules: {
      // Layout is prettier's; order is by meaning, not by the alphabet.
      ...switchedOff(oclif, ['@stylistic/', 'perfectionist/']),
      // One thing after the other is mostly what is meant here: files, steps, requests in their order.
      'no-await-in-loop': 'off',
      // Terraform's own syntax, in texts and examples.
      'no-template-curly-in-string': 'off',
      'unicorn/prefer-string-raw': 'off',
      // fast-check is read as `fc.array`, mocha's files have one suite for each rule.
      'import/no-named-as-default-member': 'off',
      'mocha/consistent-spacing-between-blocks': 'off',
      'mocha/max-top-level-suites': 'off',
      'mocha/no-exports': 'off',
      'mocha/no-top-level-hooks': 'off',
      // Prettier lays out what is in html`…`.
      'unicorn/template-indent': 'off',
      // Prettier writes hexadecimal digits in lower case.
      'unicorn/number-literal-case': 'off',
      'unicorn/numeric-separators-style': 'off',
      // Bytes and UTF-16 units are what parsers and archives count in.
      'no-bitwise': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      'unicorn/prefer-code-point': 'off',
      // The compiler and knip say the same, and these two take a third of the time.
      'import/namespace': 'off',
      'n/no-extraneous-import': 'off',
      // Taste.
      'max-params': ['error', 5],
      'no-promise-executor-return': 'off',
      'no-return-assign': ['error', 'except-parens'],
      'no-void': 'off',
      'object-shorthand': 'off',
      'prefer-destructuring': 'off',
      'unicorn/catch-error-name': 'off',
      'unicorn/consistent-function-scoping': 'off',
      'unicorn/no-array-callback-reference': 'off',
      'unicorn/no-array-push-push': 'off',
      'unicorn/no-array-reduce': 'off',
      'unicorn/no-negated-condition': 'off',
      'unicorn/no-nested-ternary': 'off',
      'unicorn/no-useless-undefined': 'off',
      'unicorn/prefer-set-has': 'off',
      'unicorn/prefer-switch': 'off',
      'unicorn/text-encoding-identifier-case': 'off',
      'unicorn/require-number-to-fixed-digits-argument': 'off',
      'max-depth': 'off',
      'max-nested-callbacks': 'off',
      complexity: ['error', 26],
      // TypeScript says what a parameter is.
      'jsdoc/check-param-names': 'off',
      'jsdoc/check-tag-names': ['error', { definedTags: ['packageDocumentation'] }],
      'jsdoc/no-undefined-types': 'off',
      'jsdoc/require-param-description': 'off',
      'jsdoc/require-yields': 'off',
      // Stable enough on every Node that we run on.
      'n/no-unsupported-features/node-builtins': [
        'error',
        {
          ignores: [
            'crypto.hash',
            'fs.cpSync',
            'fs/promises.cp',
            'import.meta.dirname',
            'util.styleText',
            'zlib.crc32',
            'fetch',
            'Headers',
            'Request',
            'Response',
          ],
        },
      ],
      // Wire names are KooGallery's and RFS's: snake case.
      camelcase: ['error', { properties: 'never', ignoreDestructuring: true, allow: ['_'] }],
    },
  },
  {
    // They end the process.
    files: ['tools/**', 'bin/**', 'src/cli/**'],
    rules: {
      'n/no-process-exit': 'off',
      'unicorn/no-process-exit': 'off',
      'new-cap': 'off',
      'import/default': 'off',
    },
  },
  {
    // It runs in a browser, and is compiled with a browser's types.
    files: ['src/emulator/page/browser/**'],
    rules: {
      'n/no-unsupported-features/node-builtins': 'off',
      'no-undef': 'off',
      // It tries again by itself.
      'unicorn/prefer-top-level-await': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: {
      // Answers of servers are checked by what the test expects of them.
      '@typescript-eslint/no-explicit-any': 'off',
      // A test whose foreign program is missing is pending; CI refuses that.
      'mocha/no-skipped-tests': 'off',
      'no-unmodified-loop-condition': 'off',
      'new-cap': 'off',
      'no-undef': 'off',
      // Playwright's own method: what can be seen.
      'unicorn/prefer-dom-node-text-content': 'off',
      'unicorn/prefer-structured-clone': 'off',
    },
  },
  ...arrows,
  {
    files: ['src/**/*.ts'],
    ignores: ['src/commands/**', 'src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'argv', message: 'Only commands and cli read the call.' },
        { object: 'process', property: 'exit', message: 'Only cli ends the process.' },
        { object: 'process', property: 'stdout', message: 'Only commands and cli print.' },
        { object: 'process', property: 'stderr', message: 'Only commands and cli print.' },
      ],
    },
  },
];
