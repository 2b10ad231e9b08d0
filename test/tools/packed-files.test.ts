import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';

interface Packed {
  files: Array<{ path: string; size: number }>;
  /** Bytes of the package as it is downloaded. */
  size: number;
}

/** Everyone who installs koo downloads it, and each pipeline again. It was 3.4 MB. */
const MAX_PACKED_BYTES = 2_700_000;

describe('the package as npm packs it', () => {
  let packed: Packed;
  before(() => {
    const call = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const text = execFileSync('npm', call, { cwd: packageRoot(), encoding: 'utf8', stdio: 'pipe' });
    [packed] = JSON.parse(text) as [Packed];
  });

  it('is small', () => {
    const longest = packed.files
      .toSorted((one, other) => other.size - one.size)
      .slice(0, 20)
      .map(({ path: name, size }) => `${size} ${name}`);
    expect(packed.size, longest.join('\n')).to.be.lessThan(MAX_PACKED_BYTES);
  });

  it('has no validators beside those that are bundled, and nothing that imports them', () => {
    const names = packed.files.map(({ path: name }) => name);
    expect(names).to.include.members(['bin/run.js', 'dist/cli/command/run.js', 'schemas/koo.schema.json']);
    expect(names.filter((name) => name.startsWith('dist/validators'))).to.deep.equal([]);
    const imports = names.filter(
      (name) =>
        /\.(?:js|d\.ts)$/.test(name) &&
        readFileSync(path.join(packageRoot(), name), 'utf8').includes('#validators/'),
    );
    expect(imports).to.deep.equal([]);
  });
});
