import { expect } from 'chai';
import { killAfter, killAfterLine, type Killing, publishKilled } from './support/killed-publishes.js';

/** Each is a line of the plain progress: the process is killed as soon as it stands there. */
const BOUNDARIES = [
  'product 00301-0001',
  'draft sample-shop',
  'upload sample-shop',
  'register template',
  'attach koo-00301-0001-single',
  'submit sample-shop',
  'review of sample-shop',
  'link spec sku-basic',
  'link spec sku-pro',
];
const MOMENTS = 12;

describe('koo publish, killed while one call in five fails', () => {
  let undisturbed: unknown;

  before(async () => {
    const { state, uploads } = await publishKilled(undefined, 0);
    expect(uploads).to.equal(1);
    undisturbed = state;
  });

  /** Four at a time: most of it is waiting before calls are sent again. */
  const end = async (killings: ReadonlyArray<[name: string, killing: Killing]>): Promise<void> => {
    for (let at = 0; at < killings.length; at += 4) {
      await Promise.all(
        killings.slice(at, at + 4).map(async ([name, killing], index) => {
          const { state, uploads } = await publishKilled(killing, at + index + 1);
          expect(state, name).to.deep.equal(undisturbed);
          expect(uploads, name).to.equal(1);
        }),
      );
    }
  };

  it('at every step boundary: ends as an undisturbed run, with one upload', () =>
    end(BOUNDARIES.map((line) => [`after "${line}"`, killAfterLine(line)])));

  it(`at ${MOMENTS} moments: ends as an undisturbed run, with one upload`, () =>
    end(
      Array.from({ length: MOMENTS }, (_, index) => 150 + 80 * index).map((milliseconds) => [
        `after ${milliseconds} ms`,
        killAfter(milliseconds),
      ]),
    ));
});
