import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';

const read = (name: string) => readFile(path.join(packageRoot(), name), 'utf8');

/** The rooms from top to bottom, as ESLint watches over them; `errors` is told beside them. */
async function watchedRooms(): Promise<string> {
  const list = /const ROOMS = \[\n(.*?)\n\];/s.exec(await read('eslint.config.js'))![1]!;
  const levels = list.split('\n').map((line) => [...line.matchAll(/'(\w+)'/g)].map(([, room]) => room!));
  return levels
    .slice(0, -1)
    .map((rooms) => rooms.join(', '))
    .join(' → ');
}

describe('how it fits together', () => {
  for (const page of ['CONTRIBUTING.md', 'docs/how-it-fits-together.md']) {
    it(`is shown in ${page} in the order of the rooms that ESLint watches over`, async () => {
      const shown = (await read(page)).split('\n').find((line) => line.startsWith('commands → '))!;
      const inOrder = (line: string) => line.split(' → ').map((level) => level.split(', ').sort().join(', '));
      expect(inOrder(shown)).to.deep.equal(inOrder(await watchedRooms()));
    });
  }

  it('names each folder of src/publish', async () => {
    const page = await read('docs/how-it-fits-together.md');
    const section = page.split('## Inside publish\n')[1]!.split('\n## ')[0]!;
    const named = [...section.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name!);
    const entries = await readdir(path.join(packageRoot(), 'src/publish'), { withFileTypes: true });
    expect(entries.filter((one) => one.isDirectory()).map(({ name }) => name)).to.have.members(named);
  });
});
