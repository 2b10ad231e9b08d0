import { expect } from 'chai';
import { killAfter, killAfterLine, type Killing, publishKilled } from '../support/killed-publishes.js';

/** The lines of the plain progress after which the process is killed; each kind alone is in the soak. */
const LINES = ['draft sample-machine', 'upload sample-shop', 'review of sample-machine', 'link spec'];

describe('koo publish of several kinds, killed while one call in five fails', () => {
  it('ends as an undisturbed run, and sends no package twice', async () => {
    const undisturbed = await publishKilled(undefined, 0, 'mixed');
    const killings: Array<[string, Killing]> = [
      ...LINES.map((line): [string, Killing] => [line, killAfterLine(line)]),
      ['600 ms', killAfter(600)],
    ];
    for (const [index, [name, killing]] of killings.entries()) {
      const { state, uploads } = await publishKilled(killing, index + 1, 'mixed');
      expect(state, name).to.deep.equal(undisturbed.state);
      expect(uploads, name).to.equal(undisturbed.uploads);
    }
  });
});
