import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';

const root = packageRoot();

describe('koogallery-cli/callback', () => {
  it('is one file with the parts that it needs, and Node', () => {
    const code = readFileSync(path.join(root, 'dist/callback.js'), 'utf8');
    const parts = [...code.matchAll(/^\/\/ (src\/\S+)$/gm)].map(([, file]) => file!);
    expect(parts).to.include('src/callback/server/create-callback-handler.ts');
    const others = parts.filter(
      (file) =>
        !file.startsWith('src/callback/') && !/^src\/platform\/(?:is-object|json-object)\.ts$/.test(file),
    );
    expect(others).to.have.members([
      'src/marketplace/oauth/decrypt-secret.ts',
      'src/marketplace/oauth/rsa-padding.ts',
    ]);
    // No texts of koo, in any language.
    expect(parts.filter((file) => /messages|zh\.ts$/.test(file))).to.deep.equal([]);
    const imported = [...code.matchAll(/\bfrom\s*"([^"]+)"|\bimport\("([^"]+)"\)|\brequire\("([^"]+)"\)/g)];
    expect(new Set(imported.map(([, one, two, three]) => one ?? two ?? three))).to.deep.equal(
      new Set(['node:crypto']),
    );
  });

  it('is imported by the name of the package', () => {
    const code = `
      import { createCallbackHandler, memoryNonces, PROTOCOL_INTERFACES } from 'koogallery-cli/callback';
      console.log(typeof createCallbackHandler, memoryNonces().size, Object.keys(PROTOCOL_INTERFACES).length);
    `;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).to.equal('function 0 7\n');
  });
});
