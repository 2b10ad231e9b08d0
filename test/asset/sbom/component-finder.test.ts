import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hasProgram } from '../foreign-program.js';
import { type Tree, writeTree } from '../write-tree.js';
import { findComponents, shown } from './find-components.js';
import { goBinary } from './go-binary.js';

const sha512 = createHash('sha512').update('tarball');
const [integrity, hash] = [`sha512-${sha512.copy().digest('base64')}`, sha512.digest('hex').slice(0, 8)];

const CASES: Array<[string, Tree, string[]]> = [
  [
    'package-lock.json, version 1',
    {
      'package-lock.json': JSON.stringify({
        lockfileVersion: 1,
        dependencies: {
          a: { version: '1.0.0', integrity, dependencies: { '@s/b': { version: '2.0.0', dev: true } } },
          local: { version: 'file:../local' },
        },
      }),
    },
    ['pkg:npm/%40s/b@2.0.0, excluded', `pkg:npm/a@1.0.0, SHA-512 ${hash}`],
  ],
  [
    'package-lock.json, version 3',
    {
      'app/package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', version: '1.0.0' },
          'node_modules/a': { version: '1.0.0', license: 'MIT', integrity },
          'node_modules/a/node_modules/@s/b': { version: '2.0.0', optional: true },
          'node_modules/alias': { name: 'real', version: '3.0.0' },
          'node_modules/local': { resolved: 'packages/local', link: true },
          'packages/local': { version: '1.0.0' },
        },
      }),
    },
    ['pkg:npm/%40s/b@2.0.0, optional', `pkg:npm/a@1.0.0, MIT, SHA-512 ${hash}`, 'pkg:npm/real@3.0.0'],
  ],
  [
    'node_modules',
    {
      'node_modules/a/package.json': '{"name": "a", "version": "1.0.0", "license": "(MIT OR Apache-2.0)"}',
      'node_modules/@s/b/package.json': '{"name": "@s/b", "version": "2.0.0", "licenses": [{"type": "ISC"}]}',
      'node_modules/a/test/package.json': '{"name": "not-one", "version": "1.0.0"}',
      'package.json': '{"name": "app", "version": "1.0.0"}',
    },
    ['pkg:npm/%40s/b@2.0.0, ISC', 'pkg:npm/a@1.0.0, (MIT OR Apache-2.0)'],
  ],
  [
    'yarn.lock, old and new',
    {
      'one/yarn.lock': `# yarn lockfile v1\n\n"@s/b@^2.0.0":\n  version "2.0.1"\n  integrity ${integrity}\n\na@^1, a@^1.1:\n  version "1.1.0"\n`,
      'two/yarn.lock':
        '__metadata:\n  version: 8\n\n"c@npm:^3.0.0":\n  version: 3.1.0\n  resolution: "c@npm:3.1.0"\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n',
    },
    [`pkg:npm/%40s/b@2.0.1, SHA-512 ${hash}`, 'pkg:npm/a@1.1.0', 'pkg:npm/c@3.1.0'],
  ],
  [
    'pnpm-lock.yaml',
    {
      'pnpm-lock.yaml': `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies: {}\npackages:\n\n  '@s/b@2.0.0':\n    resolution: {integrity: ${integrity}}\n\n  a@1.0.0(peer@2.0.0):\n    engines: {node: '>=18'}\n\nsnapshots:\n  a@1.0.0: {}\n`,
    },
    [`pkg:npm/%40s/b@2.0.0, SHA-512 ${hash}`, 'pkg:npm/a@1.0.0'],
  ],
  [
    'requirements.txt: what is pinned',
    {
      'requirements.txt': `# tools\nFlask==3.0.0 # web\nzope.interface[test] == 6.1 ; python_version > "3"\nrequests>=2\n-r other.txt\njinja2===3.1.3 \\\n    --hash=sha256:${'ab'.repeat(32)}\npinned==1.*\n`,
    },
    ['pkg:pypi/flask@3.0.0', 'pkg:pypi/jinja2@3.1.3, SHA-256 abababab', 'pkg:pypi/zope-interface@6.1'],
  ],
  [
    'installed Python packages',
    {
      'lib/Flask-3.0.0.dist-info/METADATA':
        'Metadata-Version: 2.1\nName: Flask\nVersion: 3.0.0\nClassifier: License :: OSI Approved :: BSD License\n\nName: text\n',
      'lib/new-1.0.dist-info/METADATA':
        'Metadata-Version: 2.4\nName: new\nVersion: 1.0\nLicense-Expression: MIT OR ISC\nLicense: whatever\n',
      'lib/old.egg-info/PKG-INFO': 'Name: old\nVersion: 0.1\nLicense: MIT\n',
    },
    ['pkg:pypi/flask@3.0.0, BSD License', 'pkg:pypi/new@1.0, MIT OR ISC', 'pkg:pypi/old@0.1, MIT'],
  ],
  [
    'poetry.lock, uv.lock and Pipfile.lock',
    {
      'a/poetry.lock':
        '[[package]]\nname = "a"\nversion = "1.0"\n\n[package.dependencies]\nname = ">=1"\n\n[metadata]\n',
      'b/uv.lock':
        '[[package]]\nname = "own"\nversion = "0.1"\nsource = { virtual = "." }\n\n[[package]]\nname = "b"\nversion = "2.0"\n',
      'c/Pipfile.lock': '{"default": {"c": {"version": "==3.0"}}, "develop": {"d": {"version": "==4.0"}}}',
    },
    ['pkg:pypi/a@1.0', 'pkg:pypi/b@2.0', 'pkg:pypi/c@3.0', 'pkg:pypi/d@4.0, excluded'],
  ],
  [
    'pom.xml, with its own properties',
    {
      'pom.xml': `<project><parent><groupId>org.p</groupId><version>9</version></parent><artifactId>own</artifactId>
        <properties><v>1.2</v><loop>\${loop}</loop></properties><!-- <dependency> -->
        <dependencies>
          <dependency><groupId>\${project.groupId}</groupId><artifactId>a</artifactId><version>\${v}</version></dependency>
          <dependency><groupId>g</groupId><artifactId>t</artifactId><version>1</version><scope>test</scope>
            <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions></dependency>
          <dependency><groupId>g</groupId><artifactId>unknown</artifactId><version>\${nowhere}</version></dependency>
          <dependency><groupId>g</groupId><artifactId>loop</artifactId><version>\${loop}</version></dependency>
          <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
        </dependencies></project>`,
    },
    ['pkg:maven/g/t@1, excluded', 'pkg:maven/org.p/a@1.2'],
  ],
  [
    'go.mod',
    {
      'go.mod':
        'module example.com/app\n\ngo 1.22\n\nrequire (\n\tgolang.org/x/text v0.14.0\n\tgithub.com/a/b/v2 v2.0.1 // indirect\n)\n\nrequire github.com/c/d v1.0.0\n',
    },
    [
      'pkg:golang/github.com/a/b/v2@v2.0.1',
      'pkg:golang/github.com/c/d@v1.0.0',
      'pkg:golang/golang.org/x/text@v0.14.0',
    ],
  ],
  [
    'a program made by Go',
    {
      'bin/server': {
        content: goBinary(
          'go1.22.1',
          'path\texample.com/app\nmod\texample.com/app\tv1.0.0\th1:x\ndep\tgolang.org/x/text\tv0.13.0\n=>\tgolang.org/x/text\tv0.14.0\th1:y\n',
        ),
        mode: 0o755,
      },
    },
    [
      'pkg:golang/example.com/app@v1.0.0, itself',
      'pkg:golang/golang.org/x/text@v0.14.0',
      'pkg:golang/stdlib@1.22.1',
    ],
  ],
  [
    'what dpkg has installed',
    {
      'rootfs/var/lib/dpkg/status':
        'Package: libc6\nStatus: install ok installed\nArchitecture: amd64\nVersion: 2.36-9+deb12u4\nDescription: x\n y\n\nPackage: gone\nStatus: deinstall ok config-files\nVersion: 1\n',
    },
    ['pkg:deb/libc6@2.36-9%2Bdeb12u4?arch=amd64'],
  ],
  [
    'files that only their name or their first bytes tell of',
    {
      'bin/tool': { content: '\u007FELF and so on', mode: 0o755 },
      'bin/script': { content: '#!/bin/sh\n', mode: 0o755 },
      'lib/libx.so.1.2': 'x',
      'lib/app-1.2.3.jar': 'no jar at all',
      'wheels/a-1.0-py3-none-any.whl': 'x',
      'debs/zlib1g_1%3a1.2.13_amd64.deb': 'x',
      'conf/app.ini': 'x',
    },
    [
      'app 1.2.3, itself',
      'bin/tool, itself',
      'lib/libx.so.1.2, itself',
      'pkg:deb/zlib1g@1:1.2.13?arch=amd64, itself',
      'wheels/a-1.0-py3-none-any.whl, itself',
    ],
  ],
];

describe('components of a package', () => {
  const temporaryFolder = temporaryFolders();

  for (const [what, tree, expected] of CASES) {
    it(what, async () => {
      const finder = await findComponents(await temporaryFolder(), tree);
      expect(shown(finder)).to.deep.equal(expected);
      expect(finder.unread).to.deep.equal([]);
    });
  }

  it('jars: Maven’s coordinates, the manifest, the name, and jars in jars', async function () {
    if (!hasProgram('jar')) this.skip();
    const folder = await temporaryFolder();
    const make = (name: string, from: string, manifest?: string): void => {
      const call = manifest ? ['cfm', name, manifest] : ['cf', name];
      execFileSync('jar', [...call, '-C', from, '.'], { cwd: folder });
    };

    const maven = 'META-INF/maven/org.example/core';
    await writeTree(path.join(folder, 'core'), {
      [`${maven}/pom.properties`]: 'groupId=org.example\nartifactId=core\nversion=1.2.3\n',
      [`${maven}/pom.xml`]:
        '<project><licenses><license><name>Apache-2.0</name></license></licenses></project>',
    });
    await writeTree(path.join(folder, 'plain'), { a: 'a', 'b/c': 'c' });
    await writeTree(folder, { manifest: 'Implementation-Version: 7.1\nBundle-License: MIT\n' });
    make('core.jar', 'core');
    make('named-2.0.jar', 'plain');
    make('plain.jar', 'plain', 'manifest');
    const core = await readFile(path.join(folder, 'core.jar'));
    await writeTree(path.join(folder, 'fat'), {
      'BOOT-INF/lib/core-1.2.3.jar': core,
      'BOOT-INF/lib/x-3.jar': 'x',
    });
    make('fat.jar', 'fat');
    const read = async (name: string) => readFile(path.join(folder, name));
    const finder = await findComponents(await temporaryFolder(), {
      'lib/core.jar': core,
      'lib/fat.jar': await read('fat.jar'),
      'lib/named-2.0.jar': await read('named-2.0.jar'),
      'lib/plain.jar': await read('plain.jar'),
    });
    expect(shown(finder)).to.deep.equal([
      'fat, itself',
      'named 2.0, itself',
      'pkg:maven/org.example/core@1.2.3, Apache-2.0',
      'pkg:maven/org.example/core@1.2.3, Apache-2.0, itself',
      'plain 7.1, MIT, itself',
      'x 3',
    ]);
    expect(finder.unread).to.deep.equal([]);
  });

  it('a .deb by its control file', async function () {
    if (!hasProgram('dpkg-deb')) this.skip();
    const folder = await temporaryFolder();
    await writeTree(path.join(folder, 'tree'), {
      'DEBIAN/control':
        'Package: demo\nVersion: 1:2.0-1\nArchitecture: all\nMaintainer: A <a@example.com>\nDescription: x\n',
      'usr/share/demo': 'x',
    });
    execFileSync('dpkg-deb', ['-Zgzip', '--root-owner-group', '-b', 'tree', 'any-name.deb'], { cwd: folder });
    const deb = await readFile(path.join(folder, 'any-name.deb'));
    expect(shown(await findComponents(await temporaryFolder(), { 'a.deb': deb }))).to.deep.equal([
      'pkg:deb/demo@1:2.0-1?arch=all, itself',
    ]);
  });
});
