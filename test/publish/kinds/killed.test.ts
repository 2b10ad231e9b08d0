import { expect } from 'chai';
import { killAfter, killAfterLine, type Killing, publishKilled } from '../support/killed-publishes.js';
import type { Kind } from './kind-products.js';

/** Of each kind, the lines of the plain progress after which the process is killed; License has a test of its own. */
const LINES: Readonly<Record<Exclude<Kind, 'license'>, string[]>> = {
  image: ['draft machine', 'register template', 'attach', 'review of machine', 'link spec sku-plain'],
  container: ['draft noteboard', 'upload noteboard', 'submit noteboard', 'link spec'],
  saas: ['draft Noteboard', 'submit Noteboard', 'link spec'],
  mixed: ['draft sample-machine', 'upload sample-shop', 'review of sample-machine', 'link spec'],
};

describe('koo publish of every other kind, killed while one call in five fails', () => {
  for (const [kind, lines] of Object.entries(LINES) as Array<[Kind, string[]]>) {
    it(`${kind}: ends as an undisturbed run, and sends no package twice`, async () => {
      const undisturbed = await publishKilled(undefined, 0, kind);
      const killings: Array<[string, Killing]> = [
        ...lines.map((line): [string, Killing] => [line, killAfterLine(line)]),
        ['600 ms', killAfter(600)],
      ];
      for (const [index, [name, killing]] of killings.entries()) {
        const { state, uploads } = await publishKilled(killing, index + 1, kind);
        expect(state, name).to.deep.equal(undisturbed.state);
        expect(uploads, name).to.equal(undisturbed.uploads);
      }
    });
  }
});
