import { randomFrom, shuffled } from './walk/random.js';
import { failureTable, takeSteps } from './walk/take-steps.js';
import { type Step, Walk } from './walk/walk.js';
import { touches } from './walk/walked-commands.js';

const SIDE_BY_SIDE = Number(process.env.KOO_WALK_JOBS ?? 2);
/** Puts all steps in an order; together with `KOO_WALK_FROM` a walk goes on where another one has ended. */
const SEED = Number(process.env.KOO_WALK_SEED ?? 1);
const FROM = Number(process.env.KOO_WALK_FROM ?? 0);
const MINUTES = Number(process.env.KOO_WALK_MINUTES ?? 25);

describe('every command × every file × every obstacle', function () {
  this.timeout((MINUTES + 5) * 60_000);
  it(`reaches nothing outside, shows no secret, and ends soon with one message (${MINUTES} minutes)`, async () => {
    const walk = await Walk.start(SIDE_BY_SIDE);
    try {
      const all = shuffled(walk.everyStep(), randomFrom(SEED));
      const isKnownToRead = ({ command, target }: Step) => touches(command, target.name);
      const every = [...all.filter(isKnownToRead), ...all.filter((step) => !isKnownToRead(step))];
      const end = performance.now() + MINUTES * 60_000;
      const { failed, taken } = await takeSteps(
        walk,
        every.slice(FROM),
        SIDE_BY_SIDE,
        () => performance.now() > end,
      );
      console.log(
        `      ${taken} of ${every.length} steps; to go on: KOO_WALK_SEED=${SEED} KOO_WALK_FROM=${FROM + taken}`,
      );
      if (failed.length > 0) throw new Error(failureTable(failed));
    } finally {
      await walk.close();
    }
  });
});
