import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { shellQuoted } from '../../src/platform/shell-quoted.js';

describe('a text in quotes of a shell', () => {
  for (const text of ["it's a shop", "''", '$(id) `id` "x" \\', '商品 é', ''])
    it(`comes out of a shell as it went in: ${JSON.stringify(text)}`, () => {
      expect(execFileSync('sh', ['-c', `printf %s ${shellQuoted(text)}`], { encoding: 'utf8' })).to.equal(
        text,
      );
    });
});
