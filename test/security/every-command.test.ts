import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { sampledSteps } from './walk/sampled-steps.js';
import { failureTable, takeSteps } from './walk/take-steps.js';
import { Walk } from './walk/walk.js';
import { WALKED_COMMANDS } from './walk/walked-commands.js';

const SIDE_BY_SIDE = 2;
/**
 * The same pairs in every run, so that a failure is the change's. `KOO_WALK_SEED` takes others; all of them are in
 * `every-command.soak.ts`.
 */
const SEED = Number(process.env.KOO_WALK_SEED ?? 1);

describe('every command, in a repository with one hostile file', () => {
  let walk: Walk | undefined;
  before(async () => {
    walk = await Walk.start(SIDE_BY_SIDE);
  });
  after(() => walk?.close());

  it('is walked', () => {
    const manifest = JSON.parse(readFileSync(path.join(packageRoot(), 'oclif.manifest.json'), 'utf8')) as {
      commands: Record<string, unknown>;
    };
    expect([...new Set(WALKED_COMMANDS.map(({ id }) => id))].sort()).to.deep.equal(
      Object.keys(manifest.commands).sort(),
    );
  });

  it(`reaches nothing outside, shows no secret, and ends soon with one message (seed ${SEED})`, async () => {
    const { failed } = await takeSteps(walk!, sampledSteps(walk!.targets, SEED, 0), SIDE_BY_SIDE);
    if (failed.length > 0) throw new Error(failureTable(failed));
  });
});
