import { expect } from 'chai';
import fc from 'fast-check';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkContents } from '../../src/asset/check-contents.js';
import { collectPackage } from '../../src/asset/collect/collect-package.js';
import { folderContents } from '../../src/asset/folder-contents.js';
import type { PackageEntry } from '../../src/asset/model.js';
import { packageRules } from '../../src/asset/rules.generated.js';
import { mayHoldSecret } from '../../src/asset/secrets/candidates.js';
import { findSecrets } from '../../src/asset/secrets/find-secrets.js';
import { formatText } from '../../src/findings/reporters/text.js';
import { packageRoot } from '../../src/platform/package-root.js';
import type { SourceText } from '../../src/syntax/source-text.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { AK, PLANTED, SK } from './planted-secrets.js';
import { softwarePackage, writeTree } from './write-tree.js';

/** Every other rule is off. */
const ONLY_SECRETS = Object.fromEntries(
  packageRules.filter(({ id }) => id !== 'asset/secret').map(({ id }) => [id, 'off'] as const),
);

/** Sources of packages that everybody can read; what is in there is nobody's secret. */
const PUBLIC_PACKAGES = [
  '@types/node',
  'ajv',
  'acorn',
  'eslint',
  'fastify',
  'prettier',
  'typescript',
  'yaml',
  '@babel',
  '@oclif/core',
  'lodash',
  'mocha',
  'fast-check',
  'node-releases',
];

describe('asset/secret', () => {
  const temporaryFolder = temporaryFolders();
  const checkTree = async (tree: Record<string, Buffer | string>) => {
    const sources = new Map<string, SourceText>();
    const root = await writeTree(await temporaryFolder(), tree);
    const contents = folderContents(await collectPackage(softwarePackage(root)), 'package');
    const findings = await checkContents(contents, { settings: ONLY_SECRETS, sources });
    return { findings, sources };
  };

  it(`finds ${PLANTED.length} of ${PLANTED.length} planted secrets, each at its place, and shows none`, async () => {
    const tree = Object.fromEntries(PLANTED.map(({ file, text }) => [file, text]));
    const { findings, sources } = await checkTree(tree);
    const found = findings.map(({ file, message, range }) => {
      const { text } = sources.get(file)!;
      return `${message} ${text.slice(range.start.offset, range.end.offset)}`;
    });
    expect(found.sort()).to.deep.equal(
      PLANTED.map(({ file, kind, secret }) => `${file} contains ${kind}. ${secret}`).sort(),
    );
    const told = JSON.stringify(findings) + formatText(findings, { colors: false, sources });
    for (const { secret } of PLANTED) expect(told).to.not.include(secret.slice(12, 28));
  });

  it('is not weaker for what is asked before it: what the rules find, they are asked for', async () => {
    const noise = fc.string({
      unit: fc.constantFrom('a', '9', '_', ' ', '\n', '"', '=', ':', '/', '接', 'secret'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PLANTED),
        noise,
        noise,
        fc.boolean(),
        async ({ file, text }, before, after, shout) => {
          const written = `${before}${shout ? text.toUpperCase() : text}${after}`;
          if ((await findSecrets(file, written)).length > 0)
            expect(mayHoldSecret(Buffer.from(written)), written).to.equal(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes no name, hash, example or variable for a key', async () => {
    const hex = Buffer.from(SK).toString('hex').slice(0, 40);
    const { findings } = await checkTree({
      'a.sh': `export HW_SECRET_KEY=$SECRET\nSK="\${SK}"\nsk=${'ExampleSecretKey'.repeat(3).slice(0, 40)}\n`,
      'b.json': `{"sha1": "${SK}", "secretKey": "${hex}", "id": "${AK}"}\n`,
      'c.md': 'https://user:pass@example.com and mongodb://app:password@localhost/x and postgres://db/x\n',
      'c2.md': [
        'postgres://someuser:somepassword@db.sample-shop.cn:381/db',
        'postgres://user:Un1que-enough@somehost:381/db',
        'postgres://<user>:<password>@<host>:<port>/<db>',
        'mysql://app:${DB_PASSWORD}@db.sample-shop.cn/app',
        'https://app:$PASSWORD@api.sample-shop.cn/',
        'https://anonymous:flabada@api.sample-shop.cn/',
      ].join('\n'),
      'd.ts': 'const marketplaceAccessKey = process.env.MARKETPLACE_ACCESS_KEY_FOR_TESTS;\n',
      'e.txt': `sk=${SK}${SK}\nsk=x+${SK}\n`,
    });
    expect(findings.map(({ message }) => message)).to.deep.equal([]);
  });

  it('reads what Windows writes, and passes by what is no text, too big or excepted', async () => {
    const secret = `secretKey=${SK}\r\n`;
    const tree = {
      'a/utf16.txt': Buffer.from(`\uFEFF${secret}`, 'utf16le'),
      'b/binary': `\0${secret}`,
      'c/big.txt': `${secret}${' '.repeat(1024 * 1024)}`,
      'd/crlf.txt': secret,
    };
    const { findings } = await checkTree(tree);
    expect(
      findings.map(({ file, range }) => `${file}:${range.start.line}:${range.start.column}`),
    ).to.deep.equal(['package/a/utf16.txt:1:11', 'package/d/crlf.txt:1:11']);
    const root = await writeTree(await temporaryFolder(), tree);
    const contents = folderContents(await collectPackage(softwarePackage(root)));
    const settings = { ...ONLY_SECRETS, 'asset/secret': { except: ['a/', '*.txt'], maximumMB: 5 } };
    expect(await checkContents(contents, { settings })).to.deep.equal([]);
  });

  it('tells of a private key in a key file once', async () => {
    const { text } = PLANTED.find(({ kind }) => kind === 'a private key')!;
    const root = await writeTree(await temporaryFolder(), { 'bin/a': '', 'scripts/a.pem': text });
    const findings = await checkContents(folderContents(await collectPackage(softwarePackage(root))));
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['asset/key-file']);
  });

  it('finds nothing in 2,000 files of public packages', async () => {
    const root = path.join(packageRoot(), 'node_modules');
    const entries = PUBLIC_PACKAGES.flatMap((name) => textFiles(root, name)).slice(0, 2000);
    expect(entries).to.have.length(2000);
    const inventory = { root, entries, totalBytes: 0, leftOut: 0, emptyFolders: [] };
    const findings = await checkContents(folderContents(inventory), { settings: ONLY_SECRETS });
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).to.deep.equal([]);
  });
});

function textFiles(root: string, name: string): PackageEntry[] {
  return readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:[cm]?[jt]s|json|md|ya?ml|txt)$/.test(file))
    .map((file) => path.join(name, file))
    .map((file) => ({
      path: file,
      source: path.join(root, file),
      size: statSync(path.join(root, file)).size,
      mode: 0o644,
    }))
    .filter(({ size }) => size > 0 && size <= 1024 * 1024);
}
