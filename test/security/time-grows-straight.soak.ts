import { HOSTILE_INPUTS } from './hostile-inputs.js';

/** Far beyond the sizes of the test: what grows with the square would not end within the campaign. */
const FACTOR = 20;

describe('hostile inputs of some megabytes', () => {
  for (const { name, size, work } of HOSTILE_INPUTS) {
    it(name, async () => {
      await work(FACTOR * size);
    });
  }
});
