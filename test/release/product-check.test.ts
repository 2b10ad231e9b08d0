import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-product-check';
import { KooError } from '../../src/errors/koo-error.js';
import { localizeFinding } from '../../src/findings/localize.js';
import type { Finding } from '../../src/findings/finding.js';
import { loadLanguage } from '../../src/load-language.js';
import { parseProject } from '../../src/project/load-project.js';
import type { AccessType } from '../../src/project/project.js';
import { type CheckProductOptions, checkProduct } from '../../src/release/check/check-product.js';
import { CHECKLIST_ITEMS } from '../../src/release/checklist/checklist-items.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { SourceText } from '../../src/syntax/source-text.js';
import { runCommand } from '../support/run-command.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

await loadLanguage('zh');

const TODAY = '2026-11-25';
const ITEMS = Object.entries(CHECKLIST_ITEMS) as Array<[string, { access: readonly AccessType[] }]>;

/** The rest of koo.yaml that makes a product have an item. */
const WITH: Record<string, string> = {
  'hidden-image-product':
    'assets: [{key: i, name: i, version: "1", kind: image, image: {id: i1, region: r}}]\n',
  'orchestration-enabled': 'templates: [{key: t, path: t}]\n',
};

/** Every text is there in Chinese, without a sentence that is English still. */
function expectChinese(finding: Finding): void {
  if (finding.messageId === undefined) return;
  const { message } = localizeFinding(finding, 'zh');
  expect(message, finding.message).to.match(/\p{Script=Han}/u);
  expect(message, finding.message).to.not.match(/\bundefined\b|\[object|[A-Za-z]+(?: [a-z]+){3,}/);
}

describe('koo product check', () => {
  const folder = temporaryFolders();

  async function check(text: string, options: CheckProductOptions & { root?: string } = {}) {
    const project = await parseProject(new SourceText('koo.yaml', text), options.root ?? '/nowhere');
    const checked = await checkProduct({ ...project, warnings: [] }, { today: TODAY, ...options });
    for (const finding of checked.findings) expectChinese(finding);
    return checked;
  }

  /** `line:column severity rule message` of what is found, without what is open. */
  async function found(
    text: string,
    options: CheckProductOptions & { root?: string } = {},
  ): Promise<string[]> {
    const { findings } = await check(text, options);
    return findings
      .filter(({ rule }) => !Object.hasOwn(CHECKLIST_ITEMS, rule.slice('product/'.length)))
      .map(
        ({ file, message, range: { start }, rule, severity }) =>
          `${file === 'koo.yaml' ? '' : file}:${start.line}:${start.column} ${severity} ${rule} ${message}`,
      );
  }

  for (const [item, { access }] of ITEMS) {
    it(`has ${item} open until it is marked, for ${access.join(', ')}`, async () => {
      for (const one of ['license', 'image', 'saas', 'container'] as const) {
        const more = WITH[item] ?? '';
        const of = async (mark: string): Promise<string[]> => {
          const marks = mark && `, checklist: {${item}: ${mark}}`;
          const head = `product: {id: O, name: D, access: ${one}, jointOperation: true${marks}}\n`;
          const { checklist, findings } = await check(head + more);
          const state = checklist.find((entry) => entry.item === item)?.state;
          return [
            ...(state ? [state] : []),
            ...findings.flatMap(({ rule }) => (rule === `product/${item}` ? ['found'] : [])),
          ];
        };

        expect(await of(''), one).to.deep.equal(access.includes(one) ? ['open', 'found'] : []);
        if (!access.includes(one)) continue;
        expect(await of('{done: 2026-11-25}')).to.deep.equal(['done']);
        // Tomorrow has begun somewhere.
        expect(await of('{done: 2026-11-26}')).to.deep.equal(['done']);
        expect(await of('{done: 2026-11-27}')).to.deep.equal(['early', 'found']);
        expect(await of('{notNeeded: sells no codes}')).to.deep.equal(['not-needed']);
        expect(await of('{note: asked on Monday}')).to.deep.equal(['open', 'found']);
      }
    });
  }

  it('has an item open again for another version than it is marked for', async () => {
    const root = await folder();
    await writeFile(
      path.join(root, 'CHANGELOG.md'),
      '## [Unreleased]\n\n## 2.0.0\n\n- All.\n\n## 1.0.0\n\n- Some.\n',
    );
    const of = async (mark: string, more = '', at = root) => {
      const head = `product: {id: O, name: D, access: image, checklist: {security-scan: {done: 2026-11-20, ${mark}}}}\n`;
      const { checklist, findings } = await check(head + more, { root: at });
      return [
        checklist[0]!.state,
        ...findings.flatMap(({ message, rule }) => (rule === 'product/security-scan' ? [message] : [])),
      ];
    };

    const assets =
      'assets: [{key: a, name: a, version: 1.1.0, kind: image, image: {id: i1, region: r}}, {key: b, name: b, version: 1.2.0, kind: image, image: {id: i1, region: r}}]\n';
    expect(await of('version: 1.2.0', assets)).to.deep.equal(['done']);
    expect(await of('version: 1.0.0', assets)).to.deep.equal([
      'outdated',
      'It is marked as done for version 1.0.0, and this is 1.1.0, 1.2.0.',
    ]);
    // Without assets, the changelog says which version is the newest; without one, nobody.
    expect(await of('version: 2.0.0')).to.deep.equal(['done']);
    expect((await of('version: 1.0.0'))[0]).to.equal('outdated');
    expect(await of('version: 1.0.0', '', '/nowhere')).to.deep.equal(['done']);
  });

  it('asks for the steps of joint operation only of products in it', async () => {
    const { checklist } = await check('product: {id: O, name: D, access: saas}\n');
    expect(checklist.map(({ item }) => item)).to.deep.equal(['security-scan', 'application-credential']);
  });

  for (const access of ['license', 'image', 'saas', 'container'] as const) {
    it(`has the items of ${access} in its schema`, async () => {
      const text = await readFile(path.join(packageRoot(), `schemas/product/${access}.schema.json`), 'utf8');
      const { properties } = JSON.parse(text).properties.checklist as { properties: object };
      const items = ITEMS.filter(([, item]) => item.access.includes(access)).map(([name]) => name);
      expect(Object.keys(properties).sort()).to.deep.equal([...items].sort());
    });
  }

  it('looks at the address of the production interface', async () => {
    const of = async (address: string) =>
      (await found(`product: {id: O, name: D, access: license, productionAddress: "${address}"}\n`)).map(
        (text) =>
          text.replace(
            /^:1:\d+ error product\/production-address KooGallery calls the production interface /,
            '',
          ),
      );
    for (const right of [
      'https://shop.example.com/saasproduce',
      'https://a.b:8443',
      'HTTPS://云.example.com/?a=1',
    ])
      expect(await of(right), right).to.deep.equal([]);
    expect(await of('http://203.0.113.7/saasproduce')).to.deep.equal([
      'by a domain name, and 203.0.113.7 is an IP address.',
      'over https only.',
    ]);
    for (const address of ['https://[2001:db8::1]/', 'https://3405803783/', 'https://0xcb.0.0x71.7/'])
      expect((await of(address)).join(','), address).to.match(/is an IP address\.$/);
    expect(await of('https://localhost/x')).to.deep.equal([
      'by a domain name, and localhost is not one that it can resolve.',
    ]);
    for (const wrong of ['shop.example.com', 'ftp://shop.example.com', 'https://'])
      expect((await of(wrong)).join(','), wrong).to.match(/This is not the address of a server/);
    expect(
      await found('product: {id: O, name: D, access: saas}\nrules: {product/release-notes: off}\n'),
    ).to.deep.equal([
      ':1:35 error product/production-address A SaaS product requires the address of its production interface: write `productionAddress`.',
    ]);
  });

  it('reads format, pixels and bytes of a logo from its content', async () => {
    const root = await folder();
    await mkdir(path.join(root, 'images'));
    const files: Record<string, Uint8Array | string> = {
      'a.png': pngHead(256, 128),
      'b.jpg': Buffer.from(
        'ffd8ffe000104a46494600010100000100010000ffc0001108004000300301220002110103110100',
        'hex',
      ),
      'c.png': 'GIF89a\u0010\0\u0020\0',
      'd.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'e.png': 'hello',
      'f.png': pngHead(256, 128).subarray(0, 18),
    };
    for (const [name, content] of Object.entries(files))
      await writeFile(path.join(root, 'images', name), content);
    const of = async (name: string, options = '') =>
      (
        await found(
          `product: {id: O, name: D, access: image, logo: images/${name}}\nrules: {product/logo: {${options}}}\n`,
          { root },
        )
      ).map((text) => text.replace(':1:48 ', '').replace('product/logo images/', ''));
    const limits = 'formats: [jpeg, svg], width: 64, height: 48, maximumKB: 0.02';
    expect(await of('a.png')).to.deep.equal([]);
    expect(await of('a.png', limits)).to.deep.equal([
      'error a.png has 33 bytes; at most 20 are allowed.',
      'error a.png is 128 pixels high; 48 are required.',
      'error a.png is 256 pixels wide; 64 are required.',
      'error a.png is png; jpg or svg is required.',
    ]);
    expect(await of('b.jpg', 'formats: [jpeg], width: 48, height: 64')).to.deep.equal([]);
    expect(await of('c.png')).to.deep.equal(['warning product/logo The content of images/c.png is gif.']);
    expect(await of('d.svg', 'formats: [svg], width: 64')).to.deep.equal([]);
    const unreadable = (name: string) => [
      `error ${name} is not a picture that koo can read: PNG, JPEG, SVG, GIF, WebP or BMP.`,
    ];
    expect(await of('e.png')).to.deep.equal(unreadable('e.png'));
    expect(await of('f.png')).to.deep.equal(unreadable('f.png'));
    expect(await of('none.png')).to.deep.equal(['error none.png does not exist.']);
    expect(await of('../images')).to.deep.equal([':1:48 error product/logo images is not a file.'.slice(6)]);
  });

  it('compares versions with the receipts, and the changelog with versions', async () => {
    const root = await folder();
    await writeFile(
      path.join(root, 'NEWS.md'),
      '# News\n\n## [Unreleased]\n\n## V1.10 (2026-11-01)\n\n- Faster.\n',
    );
    const text = (version: string, rules = '') =>
      `product: {id: O, name: D, access: image}\nassets: [{key: app, name: a, version: ${version}, kind: image, image: {id: i1, region: r}}]\n` +
      `release: {versions: V1.0, changelog: NEWS.md}\n${rules}`;
    const published = [{ asset: 'app', target: 'china', version: 'V1.10' }];
    expect(await found(text('V1.10'), { published, root })).to.deep.equal([]);
    expect(await found(text('V1.9'), { published, root })).to.deep.equal([
      'NEWS.md:3:1 warning product/release-notes The changelog has no entry for version V1.9.',
      ':2:39 error product/version-order Version V1.9 of asset app is not newer than V1.10, which is published to china.',
    ]);
    expect(
      await found(text('V1.10', 'rules: {product/release-notes: {maximumCharacters: 8}}\n'), { root }),
    ).to.deep.equal([
      'NEWS.md:5:1 warning product/release-notes The entry for version V1.10 has 9 characters; at most 8 are allowed.',
    ]);
  });

  it('says of an identifier that is longer than KooGallery’s', async () => {
    const [fits, long] = ['p'.repeat(64), 'p'.repeat(65)];
    const text = (id: string, skuCode: string) =>
      `product: {id: ${id}, name: D, access: image}\ntemplates: [{key: t, path: t}]\nspecs: [{skuCode: ${skuCode}, name: S, template: t}]\n`;
    expect(await found(text(fits, fits))).to.deep.equal([]);
    expect(await found(text(long, long))).to.deep.equal([
      ":1:15 warning product/identifier-length `product.id` has 65 characters; KooGallery's have at most 64.",
      ":3:19 warning product/identifier-length `specs[0].skuCode` has 65 characters; KooGallery's have at most 64.",
    ]);
  });

  it('leaves out what koo.yaml suppresses, and tells of suppressions that do nothing', async () => {
    const { findings } = await check(
      'product: # koo-ignore: asset/secret of somebody else\n  id: O\n  name: D\n' +
        '  access: container # koo-ignore: product/security-scan the scan is done by Huawei until 2026-12-31\n' +
        '  jointOperation: false # koo-ignore: product/logos none\n',
    );
    expect(findings.map(({ message, rule }) => `${rule} ${message}`)).to.deep.equal([
      'suppression/unknown-rule There is no rule "product/logos" for what is checked here; did you mean "product/logo"?',
    ]);
  });

  it('refuses settings of rules that there are not', async () => {
    const error: unknown = await check(
      'product: {id: O, name: D, access: image}\nrules: {product/logo: {widht: 3}}\n',
    ).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(KooError);
    expect(error).to.include({ code: 'UNKNOWN_RULE_OPTION', place: 'koo.yaml:2:23' });
  });

  it('exits with 1 while something is open, in every format, as a user calls it', async () => {
    const root = await folder();
    await writeFile(path.join(root, 'koo.yaml'), 'product: { id: O, name: D, access: container }\n');
    const run = await runKoo(['product', 'check', '--json', '--format', 'sarif=koo.sarif'], { cwd: root });
    const told = JSON.parse(run.stdout);
    expect(validate(told), JSON.stringify(validate.errors)).to.equal(true);
    expect(run.code).to.equal(1);
    expect(told.checklist).to.deep.equal([{ item: 'security-scan', state: 'open' }]);
    const mistyped = await runCommand('product check', ['--target', 'chnia'], { cwd: root, env: {} });
    expect(mistyped.code).to.equal(2);
    expect(mistyped.stderr).to.contain('[UNKNOWN_TARGET]').and.contain('Did you mean "china"?');
    const { runs } = JSON.parse(await readFile(path.join(root, 'koo.sarif'), 'utf8'));
    expect(runs[0].results[0].ruleId).to.equal('product/security-scan');
  });
});

/** Signature and header of a PNG: what tells its size. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080600000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
