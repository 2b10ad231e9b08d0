import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { packageRoot } from '../../src/platform/package-root.js';

describe('the areas of messages', () => {
  it('are defined once each', () => {
    const places = new Map<string, string[]>();
    for (const file of globSync('src/**/*.ts', { cwd: packageRoot() }).sort()) {
      const text = readFileSync(path.join(packageRoot(), file), 'utf8');
      for (const [, area] of text.matchAll(/\bdefineMessages\(\s*'([^']+)'/g))
        places.set(area!, [...(places.get(area!) ?? []), file]);
    }

    expect(places.size).to.be.greaterThan(100);
    expect([...places].filter(([, files]) => files.length > 1)).to.deep.equal([]);
  });
});
