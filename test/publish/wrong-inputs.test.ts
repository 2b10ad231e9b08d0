import { expect } from 'chai';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKooHere } from '../support/run-koo-here.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface WrongInput {
  call: string;
  /** Replacements in koo.yaml. */
  manifest?: Array<[from: RegExp | string, to: string]>;
  /** Files beside it. */
  files?: Record<string, string>;
  env?: Record<string, string>;
  /** Calls before it, which succeed. */
  before?: string[];
  prepare?: (cwd: string) => Promise<unknown>;
  code: number;
  /** Standard error without what went well, code and addresses of pages; `CWD` is the project's folder. */
  says: string[];
}

const PROFILES =
  'profiles: {shop: {accessKey: INVENTED, secretKey: INVENTED}, wiki: {accessKey: INVENTED, secretKey: INVENTED}}\n';
const SHOP = ['publish --target china'];
const WITH_ID = [...SHOP, 'handoff done asset-app --asset-id 4f0e'];

function set(line: string): Array<[string, string]> {
  return [['    set:\n', `    set:\n      ${line}\n`]];
}

async function chmod644(cwd: string): Promise<void> {
  await writeFile(`${cwd}/keys.yaml`, PROFILES);
  await chmod(`${cwd}/keys.yaml`, 0o644);
}

/**
 * Each message names the place and the next step. Full and read-only disks are in `full-disk.test.ts` and
 * `../cli/state-elsewhere.test.ts`; files of usage records have a table of their own.
 */
const WRONG: Record<string, WrongInput> = {
  'a placeholder as an ID': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id ID',
    code: 2,
    says: [
      'error --asset-id: "ID" is a placeholder, not an ID. [ID_FORM]',
      '  → Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: koo handoff done asset-app --target china --asset-id <ASSET_ID>',
    ],
  },
  'the printed placeholder, in quotes': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id <ASSET_ID>',
    code: 2,
    says: [
      'error --asset-id: "<ASSET_ID>" is a placeholder, not an ID. [ID_FORM]',
      '  → Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: koo handoff done asset-app --target china --asset-id <ASSET_ID>',
    ],
  },
  'an ID with a path': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id ../../etc',
    code: 2,
    says: [
      'error --asset-id: "../../etc" cannot be an ID: koo accepts letters, digits, ".", "_", ":" and "-", with a letter or a digit first. [ID_FORM]',
      '  → Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: koo handoff done asset-app --target china --asset-id <ASSET_ID>',
    ],
  },
  'the version for the ID': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id V1.0',
    code: 2,
    says: [
      'error --asset-id: V1.0 is the version of the asset, not its ID. [ID_FORM]',
      '  → Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: koo handoff done asset-app --target china --asset-id <ASSET_ID>',
    ],
  },
  'no ID at all': {
    before: SHOP,
    call: 'handoff done asset-app',
    code: 2,
    says: [
      'error Hand-off asset-app asks for the ID of asset sample-shop. [HAND_OFF_ANSWER_MISSING]',
      '  → Give the ID that the console shows: koo handoff done asset-app --target china --asset-id <ASSET_ID>',
    ],
  },
  'another version than the page': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id 4f0e --version V2.0',
    code: 2,
    says: [
      'error Hand-off asset-app is about version V1.0 of sample-shop, and the console shows V2.0. [HAND_OFF_OTHER_VERSION]',
      '  → Correct it in the console: the template asks for the version by this name.',
      '  → Or write V2.0 into koo.yaml and publish again.',
    ],
  },
  'a hand-off that does not exist': {
    before: SHOP,
    call: 'handoff done asset-ap --asset-id 4f0e',
    code: 2,
    says: [
      'error There is no hand-off "asset-ap" for the target china. [UNKNOWN_HAND_OFF]',
      '  → Did you mean "asset-app"?',
    ],
  },
  'hand-offs before a publish': {
    call: 'handoff show asset-app --target china',
    code: 2,
    says: [
      'error There are no hand-offs here. [NO_HAND_OFF]',
      '  at CWD',
      '  → Publishing to a KooGallery site prepares them: koo publish --target NAME',
    ],
  },
  'a confirmation of what koo reads itself': {
    before: SHOP,
    call: 'handoff done asset-app --asset-id 4f0e --confirm',
    code: 2,
    says: [
      "error Hand-off asset-app cannot be confirmed by word: koo reads the asset's version and checksum when it is approved. [HAND_OFF_NOT_BY_WORD]",
      '  → Omit --confirm; then: koo handoff verify asset-app --target china',
    ],
  },
  'an asset ID for a package of templates': {
    call: 'template package --asset-id app=ID',
    code: 2,
    says: [
      'error --asset-id app=…: "ID" is a placeholder, not an ID. [ID_FORM]',
      '  → Write the key of the asset in koo.yaml, =, and the ID that the console shows: --asset-id app=<ASSET_ID>',
    ],
  },
  'an asset ID without its key': {
    call: 'template package --asset-id 4f0e',
    code: 2,
    says: [
      'error "4f0e" does not have the form KEY=ID. [ASSET_ID_FORM]',
      '  → Write the key of the asset in koo.yaml, =, and the ID that the console shows: --asset-id app=<ASSET_ID>',
    ],
  },
  'no asset ID where a template needs one': {
    call: 'template package',
    code: 2,
    says: [
      'error The id of asset "app" is not known here. [ASSET_ID_UNKNOWN]',
      '  at koo.yaml:17:17',
      '  → Give the id that the seller console shows: --asset-id app=<ASSET_ID>',
      '  → Or name the target of the ids: --target NAME.',
      '  → Or pack the template with the defaults that it has: --no-set.',
    ],
  },
  'a placeholder as the ID in koo.yaml': {
    manifest: [['specs:', 'targets: {china: {assets: {app: {id: <ID>}}}}\nspecs:']],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:19:38 error `targets.china.assets.app.id` must be the ID that the seller console shows. "<ID>" is a placeholder, not an ID. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:19:38',
      '  → Correct it, then run the same command again.',
    ],
  },
  'blanks as a market event in koo.yaml': {
    manifest: [['specs:', "targets: {china: {assets: {app: {id: 4f0e, eventId: '  '}}}}\nspecs:"]],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:19:53 error `targets.china.assets.app.eventId` must be the ID that the seller console shows. An ID is not empty. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:19:53',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a product ID with blanks': {
    manifest: [['id: 00301-0001', 'id: 00301 0001']],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:1:16 error `product.id` must be the ID that the seller console shows. "00301 0001" contains blanks, which no ID has. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:1:16',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a product ID that is a number': {
    manifest: [['id: 00301-0001', 'id: 301']],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:1:16 error `product.id` must be text, but is a number; put it in quotes: "301". [manifest/type]',
      '    → Put it in quotes: "301".',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:1:16',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a SKU code that is too long': {
    manifest: [['skuCode: sku-pro', `skuCode: ${'s'.repeat(256)}`]],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:21:16 error `specs[1].skuCode` must have at most 255 characters. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:21:16',
      '  → Correct it, then run the same command again.',
    ],
  },
  'an operating system that is too long': {
    manifest: [['    kind: software_package', `    os: ${'o'.repeat(65)}`]],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:6:9 error `assets[0].os` must have at most 64 characters. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:6:9',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a control character in a name': {
    manifest: [['name: Sample shop', 'name: "Sample\\u0007shop"']],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:1:34 error `product.name` cannot be `Sample\\u0007shop`; it must be one line, without control characters. [manifest/value]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:1:34',
      '  → Correct it, then run the same command again.',
    ],
  },
  'text for a number in set': {
    manifest: set('size: 200 GB'),
    files: { 'template/size.tf': 'variable "size" {\n  type        = number\n  description = "GB."\n}\n' },
    call: 'publish',
    code: 1,
    says: [
      'koo.yaml:17:13 error The variable "size" of the template "single" is of type number, which this value cannot become. [project/set-value]',
      'template/size.tf:1:11 warning The variable "size" is never used. [variable/unused]',
      'error 1 error prevents publishing; nothing was sent. [FINDINGS]',
      '  → Fix it, then run the same command again.',
    ],
  },
  'a value that a validation rejects': {
    manifest: set('size: 900'),
    files: {
      'template/size.tf':
        'variable "size" {\n  type        = number\n  description = "GB."\n\n  validation {\n    condition     = var.size <= 500\n    error_message = "At most 500 GB."\n  }\n}\n',
    },
    call: 'publish',
    code: 1,
    says: [
      'koo.yaml:17:13 error The variable "size" of the template "single" does not accept this value: "At most 500 GB.". [project/set-value]',
      'template/size.tf:1:11 warning The variable "size" is never used. [variable/unused]',
      'template/size.tf:6:21 info Reported by users of RFS, not documented by Huawei: the form checks only length(regexall("…", var.size)) > 0. What another condition rejects, the buyer learns minutes later, from the deployment. [variable/late-validation]',
      'error 1 error prevents publishing; nothing was sent. [FINDINGS]',
      '  → Fix it, then run the same command again.',
    ],
  },
  'a list in set': {
    manifest: set('size: [1, 2]'),
    call: 'publish',
    code: 2,
    says: [
      'koo.yaml:17:13 error `templates[0].set.size` must be text, a number or true or false, but is a list. [manifest/type]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:17:13',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a variable that the template does not have': {
    manifest: set('sise: 200'),
    call: 'publish',
    code: 1,
    says: [
      'koo.yaml:17:13 error The template "single" declares no variable "sise". [project/set-unknown-variable]',
      'error 1 error prevents publishing; nothing was sent. [FINDINGS]',
      '  → Fix it, then run the same command again.',
    ],
  },
  'a reference to an asset that does not exist': {
    manifest: [['${asset.app.id}', '${asset.ap.id}']],
    call: 'publish',
    code: 2,
    says: [
      'koo.yaml:17:17 error There is no asset `ap`; did you mean `app`? [manifest/unknown-reference]',
      '     → Write `${asset.app.id}`.',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:17:17',
      '  → Correct it, then run the same command again.',
    ],
  },
  'a reference of another form': {
    manifest: [['${asset.app.id}', '${assets.app.id}']],
    call: 'publish',
    code: 2,
    says: [
      'koo.yaml:17:17 error `${assets.app.id}` cannot be resolved: only `${asset.KEY.id}` and `${asset.KEY.version}` are supported; write `$${` for a plain `${`. [manifest/unknown-reference]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:17:17',
      '  → Correct it, then run the same command again.',
    ],
  },
  'two folders of templates that do not exist': {
    manifest: [
      ['    path: template\n', '    path: templat\n'],
      ['specs:', '  - key: large\n    path: modules/large\nspecs:'],
    ],
    call: 'publish',
    code: 2,
    says: [
      'error 2 templates are declared, but their paths do not exist: single (templat, koo.yaml:15:11), large (modules/large, koo.yaml:20:11). [TEMPLATE_NOT_FOUND]',
      '  at koo.yaml:15:11',
      '  → Correct `path`; it is relative to the folder of koo.yaml.',
    ],
  },
  'a folder of an asset that does not exist': {
    manifest: [['root: package', 'root: packag']],
    call: 'publish',
    code: 2,
    says: [
      'error The folder of asset app, packag, does not exist. [NO_PACKAGE_FOLDER]',
      '  at koo.yaml:7:11',
      '  → Create it, or correct `root`; it is relative to the folder of koo.yaml.',
    ],
  },
  'the same when packing': {
    manifest: [['root: package', 'root: packag']],
    call: 'asset pack',
    code: 2,
    says: [
      'error The folder of asset app, packag, does not exist. [NO_PACKAGE_FOLDER]',
      '  at koo.yaml:7:11',
      '  → Create it, or correct `root`; it is relative to the folder of koo.yaml.',
    ],
  },
  'an asset outside of the project': {
    manifest: [['root: package', 'root: ../package']],
    call: 'publish',
    code: 2,
    says: [
      'koo.yaml:7:11 error `../package` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in. [manifest/path]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:7:11',
      '  → Correct it, then run the same command again.',
    ],
  },
  'no specs': {
    manifest: [[/specs:[^]*/, '']],
    call: 'publish',
    code: 2,
    says: [
      'error koo.yaml declares no specs: there is nothing to publish for. [NOTHING_TO_LINK]',
      '  at koo.yaml',
      "  → Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.",
    ],
  },
  'a target that does not exist': {
    call: 'publish --target chna',
    code: 2,
    says: [
      'error There is no target "chna". [UNKNOWN_TARGET]',
      '  at koo.yaml',
      '  → Did you mean "china"?',
      '  → The target `local` always exists; others are declared in koo.yaml under `targets`.',
    ],
  },
  'no keys': {
    before: WITH_ID,
    call: 'handoff verify',
    code: 3,
    says: [
      'error There are no credentials to sign with. [NO_CREDENTIALS]',
      '  → Set KOO_ACCESS_KEY and KOO_SECRET_KEY (or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK).',
      '  → Or save them to a profile: koo auth login',
      '  → Or write the profile into CWD/keys.yaml (mode 0600) yourself: "profiles: {default: {accessKey: …, secretKey: …}}", or {command: [program, argument, …]} for a program that prints them as JSON.',
      '  → Create access keys in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.',
    ],
  },
  'no keys, and profiles of other names': {
    before: WITH_ID,
    prepare: async (c) => writeFile(c + '/keys.yaml', PROFILES, { mode: 0o600 }),
    call: 'handoff verify',
    code: 3,
    says: [
      'error There are no credentials to sign with. [NO_CREDENTIALS]',
      '  → CWD/keys.yaml has no profile "default"; name one of its profiles with --profile NAME or KOO_PROFILE: shop, wiki.',
      '  → Set KOO_ACCESS_KEY and KOO_SECRET_KEY (or HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK).',
      '  → Or save them to a profile: koo auth login',
      '  → Or write the profile into CWD/keys.yaml (mode 0600) yourself: "profiles: {default: {accessKey: …, secretKey: …}}", or {command: [program, argument, …]} for a program that prints them as JSON.',
      '  → Create access keys in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.',
    ],
  },
  'a profile that does not exist': {
    before: WITH_ID,
    prepare: async (c) => writeFile(c + '/keys.yaml', PROFILES, { mode: 0o600 }),
    call: 'handoff verify --profile shp',
    code: 3,
    says: [
      'error There is no profile "shp" in the credentials file. [NO_PROFILE]',
      '  at CWD/keys.yaml',
      '  → Did you mean "shop"?',
      '  → It has: shop, wiki.',
    ],
  },
  'a credentials file that others can read': {
    before: WITH_ID,
    prepare: async (c) => chmod644(c),
    call: 'handoff verify',
    code: 3,
    says: [
      'error The credentials file is not used: its mode is 0644, so others may read or change it. [CREDENTIALS_FILE]',
      '  at CWD/keys.yaml',
      '  → Run: chmod 600 CWD/keys.yaml',
    ],
  },
  'half of the keys': {
    before: WITH_ID,
    env: { KOO_ACCESS_KEY: 'INVENTED' },
    call: 'handoff verify',
    code: 3,
    says: [
      'error KOO_ACCESS_KEY is set, but KOO_SECRET_KEY is not. [CREDENTIALS_INCOMPLETE]',
      '  → Set KOO_SECRET_KEY as well, or unset KOO_ACCESS_KEY.',
    ],
  },
  'an address of http: elsewhere': {
    manifest: [['specs:', "targets: {shop: {url: 'http://shop.example.com'}}\nspecs:"]],
    call: 'publish --target shop',
    code: 2,
    says: [
      'koo.yaml:19:23 error `http:` is for this machine only (127.0.0.1, localhost); write `https:`. [manifest/target]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:19:23',
      '  → Correct it, then run the same command again.',
    ],
  },
  '--offline with --wait': {
    call: 'publish --target china --offline --wait',
    code: 2,
    says: [
      'error Flags --wait and --offline cannot be given together [WRONG_CALL]',
      '  → Run the command with --help to see its arguments and flags.',
    ],
  },
  'a relative folder for the state': {
    env: { KOO_STATE_DIR: 'state' },
    call: 'status',
    code: 2,
    says: [
      'error KOO_STATE_DIR is "state", which is a relative path. [STATE_DIR]',
      '  → Give an absolute path, or unset it: koo then keeps its files in .koo next to koo.yaml.',
    ],
  },
  'a file where the state belongs': {
    files: { '.koo': 'x\n' },
    call: 'publish',
    code: 3,
    says: [
      'error CWD/.koo is a file, and koo needs a folder there. [OBSTACLE]',
      '  at CWD/.koo',
      '  → Remove it: koo creates it again.',
      '  → If it came with the repository, remove .koo from the repository: git rm -r --cached .koo',
    ],
  },
  'a receipt that was edited': {
    before: SHOP,
    prepare: async (c) => writeFile(c + '/.koo/receipt.china.json', '{"format":1}'),
    call: 'publish --target china',
    code: 3,
    says: [
      'error The receipt of the last publish cannot be read. [RECEIPT_UNREADABLE]',
      '  at CWD/.koo/receipt.china.json',
      '  → If you edited it, undo that.',
      '  → Otherwise move it away: `koo publish` creates a new one from the state of the target.',
    ],
  },
  'a published version with other bytes': {
    before: ['publish'],
    prepare: async (c) => writeFile(c + '/package/bin/server.py', '# other\n'),
    call: 'publish',
    code: 2,
    says: [
      '✖ compare with local  1 conflict',
      'error Version V1.0 of asset "sample-shop" is published with other contents: it has SHA-256 2213d53edb63…, this package bfe0a8fd450a…. [VERSION_TAKEN]',
      '  at koo.yaml:5:14',
      '  → What has changed since: koo asset diff app',
      '  → If the change is intended, raise the version and publish again: koo release bump --asset app',
      '  → If it is not, `koo asset list app` shows what goes in; exclude what should not with .kooignore.',
    ],
  },
  'a koo.yaml that is no YAML': {
    manifest: [['product: {', 'product: [']],
    call: 'plan',
    code: 2,
    says: [
      'koo.yaml:1:63 error A `[` above is not closed before this line. [manifest/syntax]',
      'error koo.yaml has 1 problem. [INVALID_MANIFEST]',
      '  at koo.yaml:1:63',
      '  → Correct it, then run the same command again.',
    ],
  },
  'no koo.yaml': {
    prepare: async (c) => rm(c + '/koo.yaml'),
    call: 'publish',
    code: 2,
    says: [
      'error There is no koo.yaml here, nor in a folder above. [NO_MANIFEST]',
      '  at CWD',
      '  → Go to the folder of your product, or name its koo.yaml.',
      '  → To start from a complete product: koo init FOLDER',
    ],
  },
  'a code that does not exist': {
    call: 'explain VERSION_TAKN',
    code: 2,
    says: [
      'error "VERSION_TAKN" is neither a rule nor a code that koo knows. [NOTHING_TO_EXPLAIN]',
      '  → Did you mean "VERSION_TAKEN"?',
      '  → `koo template rules` and `koo callback rules` list the rules.',
    ],
  },
  'a rule that does not exist': {
    manifest: [['specs:', 'rules: {project/set-valu: off}\nspecs:']],
    call: 'publish',
    code: 2,
    says: [
      'error There is no rule "project/set-valu". [UNKNOWN_RULE]',
      '  at koo.yaml:19:27',
      '  → Did you mean "project/set-value"?',
    ],
  },
};

describe('what is wrong is said with its place and the next step', () => {
  const folder = temporaryFolders();

  it('is a table of forty and more', () => {
    expect(Object.keys(WRONG).length).to.be.at.least(40);
  });

  for (const [
    name,
    { before = [], call, code, env, files = {}, manifest = [], prepare, says },
  ] of Object.entries(WRONG)) {
    it(name, async () => {
      const cwd = await sampleProject(await folder());
      const environment = { KOO_CREDENTIALS_FILE: `${cwd}/keys.yaml`, ...env };
      for (const one of before) {
        const done = await runKooHere(one.split(' '), { cwd, env: environment });
        expect(done.code, done.stderr).to.equal(0);
      }

      let text = await readFile(path.join(cwd, 'koo.yaml'), 'utf8');
      for (const [from, to] of manifest) text = text.replace(from, () => to);
      await writeFile(path.join(cwd, 'koo.yaml'), text);
      for (const [file, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
        await writeFile(path.join(cwd, file), content);
      }

      await prepare?.(cwd);
      const run = await runKooHere(call.split(' '), { cwd, env: environment });
      const lines = run.stderr.replaceAll(cwd, 'CWD').split('\n');
      expect({ code: run.code, says: lines.filter((line) => isSaid(line)) }).to.deep.equal({ code, says });
      expect(
        says.some((line) => /^(?: {2}→| +→)/.test(line)),
        'a next step',
      ).to.equal(true);
    });
  }
});

function isSaid(line: string): boolean {
  return line.trim() !== '' && !/^(?:✔| {2}see | +\d* │)/.test(line);
}
