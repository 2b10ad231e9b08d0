import type { Example } from './check-example.js';
import { AK, SK } from './planted-secrets.js';
import { elf, machO, pe } from './program-heads.js';
import type { Tree } from './write-tree.js';

/** A package that a rule finds something in, and those that come near it and are right. */
interface RuleCase {
  bad: Example;
  good: Readonly<Record<string, Example>>;
}

const GB = 1024 ** 3;
const INSTALL = ['lifecycle: { install: bash scripts/install.sh }'];

/** With a lifecycle command that runs this script. */
const install = (text: string): Example => ({ asset: INSTALL, tree: { 'scripts/install.sh': text } });
const files = (tree: Tree): Example => ({ tree });
const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`bin/${at}`, '']));

/** In every one of them `bin/server` and `scripts/install.sh` are there, unless `alone` says otherwise. */
export const RULE_CASES: Readonly<Record<string, RuleCase & { alone?: boolean }>> = {
  'case-collision': {
    bad: files({ 'conf/App.ini': '', 'conf/app.ini': '' }),
    good: { 'in two folders': files({ 'a/App.ini': '', 'b/app.ini': '' }) },
  },
  copyleft: {
    bad: files({ 'lib/COPYING': 'GNU GENERAL PUBLIC LICENSE\nVersion 3\n' }),
    good: {
      'the MIT licence': files({ 'lib/LICENSE': 'MIT License\n' }),
      'a page that mentions it': files({ 'docs/licences.md': 'Not under the GNU GENERAL PUBLIC LICENSE.\n' }),
    },
  },
  'dangerous-command': {
    bad: install('#!/bin/bash\nsetenforce 0\n'),
    good: {
      'in a comment': install('#!/bin/bash\n# setenforce 0\n'),
      'safe relatives': install(
        '#!/bin/bash\nsetenforce 1\nchmod 755 /opt/x\ncurl -o a https://example.com/a\n',
      ),
    },
  },
  'dangerous-setting': {
    bad: files({ 'conf/sshd_config': 'PermitRootLogin yes\n' }),
    good: { 'switched off': files({ 'conf/sshd_config': '#PermitRootLogin yes\nPermitRootLogin no\n' }) },
  },
  'duplicate-package': {
    bad: { assets: ['  - { key: arm, name: DEMO, version: V1.0, root: package }'] },
    good: { 'another version': { assets: ['  - { key: arm, name: demo, version: V1.1, root: package }'] } },
  },
  'empty-folder': {
    bad: files({ 'logs/': '' }),
    good: { 'with a file in it': files({ 'logs/.gitkeep': '' }) },
  },
  'key-file': {
    bad: files({ 'conf/id_ed25519': 'x' }),
    good: {
      'public keys and certificates': files({
        'conf/id_ed25519.pub': 'ssh-ed25519 AAAA',
        'conf/ca.pem': '-----BEGIN CERTIFICATE-----\n',
        'conf/keys.md': 'Put your key into server.key.\n',
      }),
    },
  },
  layout: {
    alone: true,
    bad: files({ server: '' }),
    good: { 'as the guide has it': files({ 'bin/a': '', 'scripts/b': '' }) },
  },
  licence: {
    bad: files(many),
    good: { 'an EULA': files({ ...many, 'EULA.txt': '' }), 'few files': files({ 'bin/1': '' }) },
  },
  'lifecycle-script': {
    bad: { asset: ['lifecycle: { install: bash install.sh }'] },
    good: {
      'where it is': { asset: INSTALL },
      'a program of the machine': { asset: ['lifecycle: { start: systemctl start demo }'] },
      'in a folder that the command changes to': {
        asset: ['lifecycle: { install: cd scripts && bash install.sh }'],
      },
    },
  },
  'nested-archive': {
    bad: files({ 'bin/a.tar.gz': '' }),
    good: { 'what is looked into': files({ 'bin/app.jar': '' }) },
  },
  'over-budget': {
    bad: { asset: ['budget: { files: 1 }'] },
    good: { 'within it': { asset: ['budget: { files: 2, size: 1MB, file: 1KB }'] } },
  },
  'package-name': {
    bad: { asset: ['name: node.js'] },
    good: { 'all that is allowed': { asset: ['name: Node_js-(x64)'] } },
  },
  'package-size': {
    bad: { archiveBytes: 20 * GB + 1 },
    good: { '20 GB': { archiveBytes: 20 * GB } },
  },
  'program-architecture': {
    bad: { asset: ['arch: x86_64'], tree: { 'bin/a': elf(183) } },
    good: {
      'for the machine, in two formats and widths': {
        asset: ['arch: x86'],
        tree: { 'bin/a': elf(62), 'bin/b': elf(3), 'bin/c.exe': pe(0x86_64) },
      },
      'arm64 by its other names': { asset: ['arch: Kunpeng'], tree: { 'bin/a': elf(183) } },
      'what is no program': {
        asset: ['arch: arm64', 'os: Ubuntu 22.04'],
        tree: {
          // A class of Java 17 begins as a universal Mach-O does.
          'lib/A.class': Buffer.concat([Buffer.from('cafebabe0000003d', 'hex'), Buffer.alloc(64)]),
          'bin/cut': elf(62).subarray(0, 20),
          'docs/MZ.txt': 'MZ is how programs of MS-DOS begin, this is a text.\n',
        },
      },
      'an arch that koo has no name for': {
        asset: ['arch: any'],
        tree: { 'bin/a': elf(183), 'bin/b': elf(62) },
      },
    },
  },
  'script-byte-order-mark': {
    bad: install('\uFEFF#!/bin/bash\n'),
    good: {
      'further behind': install('#!/bin/bash\necho "\uFEFF"\n'),
      'in no script': { asset: INSTALL, tree: { 'conf/app.ini': '\uFEFFport = 80\n' } },
      'in what the lifecycle does not run': { asset: INSTALL, tree: { 'scripts/other.sh': '\uFEFFecho\n' } },
      'before what PowerShell and Python read': {
        asset: ['lifecycle: { install: powershell scripts/a.ps1, start: python3 scripts/b.py }'],
        tree: { 'scripts/a.ps1': '\uFEFFWrite-Host\r\n', 'scripts/b.py': '\uFEFFprint()\n' },
      },
    },
  },
  'script-line-ends': {
    bad: install('#!/bin/bash\r\n'),
    good: {
      'a carriage return that is meant': install("#!/bin/bash\nprintf 'a\\r\\n'\n"),
      'in what no shell reads': {
        asset: ['lifecycle: { install: powershell scripts/a.ps1, start: python3 scripts/b.py }'],
        tree: { 'scripts/a.ps1': 'Write-Host\r\n', 'scripts/b.py': '#!/usr/bin/env python3\r\nprint()\r\n' },
      },
    },
  },
  'script-mode': {
    bad: { asset: ['lifecycle: { start: bin/run }'], tree: { 'bin/run': { content: 'x', mode: 0o644 } } },
    good: {
      executable: {
        asset: ['lifecycle: { start: bin/run }'],
        tree: { 'bin/run': { content: 'x', mode: 0o755 } },
      },
      'lost on the way, but a script': {
        asset: ['lifecycle: { start: bin/run }'],
        tree: { 'bin/run': { content: '#!/bin/sh\n', mode: 0o644 } },
      },
    },
  },
  'script-shebang': {
    bad: install('echo\n'),
    good: { env: install('#!/usr/bin/env bash\n'), 'with a blank': install('#! /bin/sh -e\n') },
  },
  'script-syntax': {
    bad: install('#!/bin/bash\nfi\n'),
    good: { 'all closed': install('#!/bin/bash\nif true; then echo "a"; fi\n') },
  },
  secret: {
    bad: files({ 'conf/env': `HW_ACCESS_KEY=${AK}\nHW_SECRET_KEY=${SK}\n` }),
    good: { 'from the environment': files({ 'conf/env': 'HW_SECRET_KEY=$SECRET\nSK="${SK}"\n' }) },
  },
  'single-top-folder': {
    alone: true,
    bad: files({ 'demo/bin/a': '', 'demo/scripts/b': '' }),
    good: {
      'a file beside it': files({ 'demo/bin/a': '', README: '' }),
      'scripts/ alone': files({ 'scripts/a': '' }),
    },
  },
  'test-data': {
    bad: { grown: { 'tests/dump': 11 * 1024 ** 2 }, tree: { 'tests/dump': '' } },
    good: {
      small: files({ 'tests/dump': '' }),
      'a name that only contains it': {
        grown: { 'latest/dump': 11 * 1024 ** 2 },
        tree: { 'latest/dump': '' },
      },
    },
  },
  'unlisted-architecture': {
    bad: files({ 'bin/agent': elf(243) }),
    good: {
      'every machine that the page lists': files({
        'bin/arm': elf(40),
        'bin/arm64': elf(183),
        'bin/mac': machO(0x1_00_00_0c),
        'bin/mips': elf(8, { bigEndian: true }),
        'bin/powerpc': elf(20, { bigEndian: true }),
        'bin/powerpc64': elf(21),
        'bin/win.exe': pe(0x86_64),
        'bin/win-arm.exe': pe(0xaa_64),
        'bin/x64': elf(62),
        'bin/x86': elf(3),
      }),
      'a dump of memory': files({ 'bin/core': elf(243, { type: 4 }) }),
      'what .NET runs anywhere': files({ 'bin/managed.dll': managed() }),
    },
  },
  'unsafe-path': {
    bad: files({ 'c:x': '' }),
    good: { 'a colon further behind': files({ 'etc/c:x': '', '..x': '' }) },
  },
  'unwanted-file': {
    bad: files({ 'bin/.env': 'A=1' }),
    good: { 'an example': files({ 'bin/.env.example': 'A=' }) },
  },
  'windows-name': {
    bad: files({ 'docs/aux.md': '' }),
    good: { 'a longer name': files({ 'docs/auxiliary.md': '' }) },
  },
};

/** A PE for 32 bits with a CLR header. */
function managed(): Buffer {
  const head = pe(0x1_4c);
  head.writeUInt32LE(0x20_00, 0x80 + 24 + 96 + 14 * 8);
  return head;
}
