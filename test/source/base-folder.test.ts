import { expect } from 'chai';
import os from 'node:os';
import path from 'node:path';
import { baseFolder } from '../../src/platform/base-folder.js';

describe('the folder for files of a kind', () => {
  for (const [variable, usual] of [
    ['XDG_CACHE_HOME', '.cache'],
    ['XDG_CONFIG_HOME', '.config'],
  ] as const) {
    it(`is what ${variable} names, unless that is relative`, () => {
      expect(baseFolder(variable, { [variable]: '/elsewhere' })).to.equal('/elsewhere');
      for (const named of [undefined, '', ' ', 'relative', './relative'])
        expect(baseFolder(variable, { [variable]: named })).to.equal(path.join(os.homedir(), usual));
    });
  }
});
