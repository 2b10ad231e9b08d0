import oclif from 'eslint-config-oclif';

/** Rooms from top to bottom; each may import only what stands below it. `errors` is below all. */
const ROOMS = [
  ['commands'],
  ['cli'],
  ['publish'],
  ['lint', 'asset', 'emulator', 'rfs'],
  ['marketplace'],
  ['template', 'catalog', 'project'],
  ['findings'],
  ['source'],
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
      // Wire names are KooGallery's and RFS's: snake case.
      'unicorn/no-nested-ternary': 'off',
      'no-bitwise': 'off',
      'no-return-assign': ['error', 'except-parens'],
      // Stable enough on every Node that we run on.
      'n/no-unsupported-features/node-builtins': [
        'error',
        { ignores: ['fs.cpSync', 'fs.cp', 'import.meta.dirname', 'fsPromises.cp'] },
      ],
      camelcase: ['error', { properties: 'never', ignoreDestructuring: true, allow: ['_'] }],
    },
  },
  {
    files: ['tools/**', 'bin/**'],
    rules: { 'n/no-process-exit': 'off', 'unicorn/no-process-exit': 'off', 'new-cap': 'off' },
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
