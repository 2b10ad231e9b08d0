/** One way to call a command of koo in the sample repository. */
export interface WalkedCommand {
  /** As in `oclif.manifest.json`, `template:lint`. */
  id: string;
  call: string[];
  /** Paths that it reads or writes there: of a file, or of a folder with all in it. */
  touches: string[];
  /** Files of {@link touches} that the call names itself: their links are followed, since the caller says so. */
  names?: string[];
  /** It would run for ever, or wait for a person: it is stopped once it has printed this. */
  stopAfter?: RegExp;
}

const GIT = ['.git/HEAD', '.git/config', '.git/index', '.git', '.gitattributes'];
const TEMPLATES = ['template', 'json-template'];
const ASSET = ['app', '.kooignore'];
const RELEASED = ['.koo/receipt.local.json', '.koo/receipt.china.json', '.koo/history'];
const STATE = 'koo.lock.yaml';
const LOCAL = ['.koo/local'];
const PUBLISHING = [
  ...TEMPLATES,
  ...ASSET,
  ...LOCAL,
  '.koo/history',
  '.koo/packages',
  '.koo/publish.local.lock',
  '.koo/receipt.local.json',
  ...GIT,
];
const CHINA = [
  ...TEMPLATES,
  ...ASSET,
  '.koo/hand-offs',
  '.koo/packages',
  '.koo/publish.china.lock',
  '.koo/receipt.china.json',
];
const CHARTS = ['charts/koo.yaml', 'charts/chart', 'charts/images', 'charts/.koo'];
const BOOKS = ['.koo/books.db'];
const OUTBOX = ['.koo/usage-outbox.db'];
const CALLS_SENT = ['.koo/callback'];

/** Where the emulator of the test listens, instead of an address. */
export const EMULATOR_URL = 'http://EMULATOR';
const URL_FLAG = ['--url', EMULATOR_URL];
const RFS_URL = ['--url', EMULATOR_URL, '--region', 'cn-north-4', '--project-id', 'PROJECT'];
const WITH_ID = ['--asset-id', 'app=4f0e', ...RFS_URL];

const line = (text: string): string[] => text.split(' ');

/** Each reads koo.yaml too, apart from those that have no project. */
const CALLS: readonly WalkedCommand[] = [
  {
    id: 'adopt',
    call: line('adopt --target local --asset app=0123456789abcdef --package app=notes.txt --yes'),
    touches: [...LOCAL, 'notes.txt'],
  },
  {
    id: 'apply',
    call: line('apply saved.plan --yes'),
    touches: ['saved.plan', ...PUBLISHING],
  },
  { id: 'asset:check', call: line('asset check'), touches: [...ASSET] },
  { id: 'asset:check', call: line('asset check --project charts'), touches: CHARTS },
  { id: 'asset:delete', call: line('asset delete noteboard --yes'), touches: [...LOCAL, ...RELEASED] },
  {
    id: 'asset:deployed',
    call: ['asset', 'deployed', '--asset', 'app', '--check', 'receipt', ...URL_FLAG],
    touches: ['.koo/receipt.local.json', '.koo/packages', ...LOCAL],
  },
  {
    id: 'asset:diff',
    call: line('asset diff .koo/packages/noteboard-1_0_0.zip app'),
    touches: ['app', '.koo/packages'],
  },
  {
    id: 'asset:diff',
    call: line('asset diff app'),
    touches: ['app', '.koo/packages', '.koo/receipt.local.json'],
  },
  {
    id: 'asset:inspect',
    call: line('asset inspect .koo/packages/noteboard-1_0_0.zip'),
    touches: ['.koo/packages'],
  },
  { id: 'asset:list', call: line('asset list'), touches: ASSET },
  { id: 'asset:list', call: line('asset list --project charts'), touches: CHARTS },
  {
    id: 'asset:pack',
    call: line('asset pack --sbom --provenance'),
    touches: [...ASSET, ...GIT, '.koo/packages', '.koo/receipt.local.json'],
  },
  { id: 'asset:pack', call: line('asset pack --project charts'), touches: [...CHARTS, ...GIT] },
  { id: 'asset:verify', call: line('asset verify'), touches: ['.koo/packages'] },
  { id: 'auth:login', call: line('auth login --profile shop'), touches: [] },
  { id: 'auth:logout', call: line('auth logout --profile shop'), touches: [] },
  { id: 'auth:whoami', call: ['auth', 'whoami', ...URL_FLAG], touches: LOCAL },
  { id: 'bill:columns', call: line('bill columns'), touches: [] },
  {
    id: 'bill:export',
    call: line('bill export --output bills.csv'),
    touches: [...BOOKS, 'bills.csv'],
    names: ['bills.csv'],
  },
  {
    id: 'bill:import',
    call: line('bill import exports/bill.csv'),
    touches: [...BOOKS, 'exports/bill.csv'],
  },
  { id: 'bill:list', call: line('bill list'), touches: BOOKS },
  { id: 'bill:show', call: line('bill show 202610'), touches: BOOKS },
  { id: 'callback:listen', call: line('callback listen'), touches: [], stopAfter: /Listening on/ },
  { id: 'callback:replay', call: line('callback replay'), touches: CALLS_SENT },
  { id: 'callback:rules', call: line('callback rules'), touches: [] },
  { id: 'callback:send', call: line('callback send newInstance http://127.0.0.1:1/x'), touches: CALLS_SENT },
  {
    id: 'books:import',
    call: line('books import exports/orders.csv'),
    touches: [...BOOKS, 'exports/orders.csv'],
  },
  { id: 'books:status', call: line('books status'), touches: BOOKS },
  {
    id: 'callback:sign',
    call: line('callback sign findings.json'),
    touches: ['findings.json'],
    names: ['findings.json'],
  },
  { id: 'callback:test', call: line('callback test http://127.0.0.1:1/x'), touches: CALLS_SENT },
  {
    id: 'callback:verify',
    call: line('callback verify findings.json --signature 00 --timestamp 1 --nonce 2'),
    touches: ['findings.json'],
    names: ['findings.json'],
  },
  {
    id: 'catalog:import',
    call: line('catalog import provider.json --out charts/catalog'),
    touches: ['provider.json', 'charts/catalog'],
    names: ['charts/catalog'],
  },
  {
    id: 'catalog:show',
    call: line('catalog show huaweicloud_vpc --project charts'),
    touches: ['charts/catalog', 'charts/koo.yaml'],
  },
  { id: 'doctor', call: ['doctor', ...URL_FLAG], touches: LOCAL },
  { id: 'doctor', call: line('doctor'), touches: LOCAL },
  { id: 'emulator', call: line('emulator'), touches: LOCAL, stopAfter: /Stop it with/ },
  { id: 'emulator:order', call: line('emulator order'), touches: LOCAL },
  {
    id: 'emulator:statement',
    call: line('emulator statement --period 202611 --output statement'),
    touches: [...LOCAL, 'statement'],
  },
  { id: 'explain', call: line('explain variable/unused'), touches: [] },
  {
    id: 'handoff:done',
    call: line('handoff done asset-app --target china --asset-id 4f0e'),
    touches: CHINA.slice(4),
  },
  { id: 'handoff:list', call: line('handoff list'), touches: ['.koo/hand-offs', ...RELEASED] },
  {
    id: 'handoff:reopen',
    call: line('handoff reopen asset-app --target china'),
    touches: ['.koo/receipt.china.json', '.koo/publish.china.lock', '.koo/hand-offs'],
  },
  {
    id: 'handoff:show',
    call: line('handoff show asset-app --target china'),
    touches: ['.koo/hand-offs', '.koo/receipt.china.json'],
  },
  {
    id: 'handoff:verify',
    call: line('handoff verify --target china'),
    touches: ['.koo/hand-offs', '.koo/packages', '.koo/receipt.china.json', '.koo/publish.china.lock'],
  },
  { id: 'init', call: line('init .'), touches: ['koo.yaml', 'app', 'template', 'README.md', '.gitignore'] },
  { id: 'licence:activate', call: ['licence', 'activate', 'PLTEST1', ...URL_FLAG], touches: [] },
  { id: 'licence:heartbeat', call: ['licence', 'heartbeat', 'PLTEST1', ...URL_FLAG], touches: [] },
  {
    id: 'licence:usage',
    call: ['licence', 'usage', '--file', 'licences.csv', ...URL_FLAG],
    touches: ['licences.csv'],
  },
  { id: 'instance:query', call: line('instance query i-1 --url http://127.0.0.1:1/x'), touches: [] },
  {
    id: 'oauth:login',
    call: line('oauth login --no-browser --tokens tokens.json'),
    touches: ['tokens.json'],
    names: ['tokens.json'],
    stopAfter: /^http/m,
  },
  { id: 'oauth:logout-url', call: line('oauth logout-url'), touches: [] },
  {
    id: 'oauth:refresh',
    call: line('oauth refresh --tokens tokens.json'),
    touches: ['tokens.json'],
    names: ['tokens.json'],
  },
  { id: 'oauth:secret', call: line('oauth secret --target local'), touches: LOCAL },
  {
    id: 'oauth:token',
    call: line('oauth token --tokens tokens.json'),
    touches: ['tokens.json'],
    names: ['tokens.json'],
  },
  {
    id: 'oauth:user',
    call: line('oauth user --tokens tokens.json'),
    touches: ['tokens.json'],
    names: ['tokens.json'],
  },
  { id: 'order:get', call: ['order', 'get', 'CS1', ...URL_FLAG], touches: LOCAL },
  {
    id: 'order:import',
    call: line('order import exports/orders.csv'),
    touches: [...BOOKS, 'exports/orders.csv'],
  },
  { id: 'order:list', call: line('order list'), touches: BOOKS },
  { id: 'order:show', call: line('order show CS1'), touches: BOOKS },
  { id: 'order:sync', call: ['order', 'sync', ...URL_FLAG], touches: [...BOOKS, ...LOCAL] },
  {
    id: 'performance:import',
    call: line('performance import exports/performance.csv'),
    touches: [...BOOKS, 'exports/performance.csv'],
  },
  { id: 'performance:list', call: line('performance list'), touches: BOOKS },
  { id: 'performance:show', call: line('performance show 202610'), touches: BOOKS },
  {
    id: 'plan',
    call: line('plan --out saved.plan --events events.ndjson --report report.html'),
    touches: ['saved.plan', 'events.ndjson', 'report.html', ...PUBLISHING],
  },
  { id: 'plan', call: line('plan --target china'), touches: CHINA },
  {
    id: 'product:check',
    call: line('product check'),
    touches: ['logo.png', 'CHANGELOG.md', '.koo/packages', ...ASSET, ...TEMPLATES, ...RELEASED],
  },
  {
    id: 'product:link',
    call: line('product link 00000000-0000-4000-8000-000000000001 --template plain --yes'),
    touches: [...LOCAL, ...RELEASED, ...TEMPLATES],
  },
  { id: 'product:show', call: line('product show'), touches: [...LOCAL, ...RELEASED] },
  {
    id: 'product:unlink',
    call: line('product unlink 00000000-0000-4000-8000-000000000001 --yes'),
    touches: [...LOCAL, ...RELEASED, '.koo/publish.local.lock'],
  },
  {
    id: 'publish',
    call: line('publish --yes --events events.ndjson --report report.html'),
    touches: ['events.ndjson', 'report.html', ...PUBLISHING],
  },
  { id: 'publish', call: line('publish --target china --yes'), touches: CHINA },
  { id: 'reconcile', call: line('reconcile'), touches: [...BOOKS, ...OUTBOX] },
  {
    id: 'report',
    call: line('report --output report.html'),
    touches: [...BOOKS, ...OUTBOX, 'report.html'],
    names: ['report.html'],
  },
  { id: 'release:bump', call: line('release bump minor'), touches: [...TEMPLATES, ...RELEASED] },
  { id: 'release:notes', call: line('release notes'), touches: ['CHANGELOG.md', ...RELEASED] },
  {
    id: 'rollback',
    call: line('rollback --to 1 --yes'),
    touches: [...LOCAL, ...RELEASED, '.koo/publish.local.lock'],
  },
  { id: 'rollback', call: line('rollback --list'), touches: RELEASED },
  { id: 'stack:delete', call: ['stack', 'delete', 'koo-x', '--yes', ...RFS_URL], touches: LOCAL },
  { id: 'stack:list', call: ['stack', 'list', ...RFS_URL], touches: LOCAL },
  {
    id: 'state:forget',
    call: line('state forget --target europe --yes'),
    touches: [STATE, '.koo/publish.europe.lock'],
  },
  {
    id: 'state:pull',
    call: line('state pull'),
    touches: [STATE, '.koo/receipt.europe.json', '.koo/publish.europe.lock'],
  },
  {
    id: 'state:push',
    call: line('state push'),
    touches: [STATE, '.koo/receipt.china.json', '.koo/publish.china.lock'],
  },
  { id: 'state:show', call: line('state show'), touches: [STATE] },
  { id: 'state:unlock', call: line('state unlock 0123'), touches: [] },
  { id: 'status', call: line('status'), touches: [STATE, ...RELEASED] },
  { id: 'template:delete', call: line('template delete small --yes'), touches: [...LOCAL, ...RELEASED] },
  { id: 'template:graph', call: line('template graph template'), touches: TEMPLATES },
  {
    id: 'template:inspect',
    call: line('template inspect zips/small.zip'),
    touches: ['zips'],
  },
  { id: 'template:inspect', call: line('template inspect'), touches: TEMPLATES },
  {
    id: 'template:lint',
    call: line(
      'template lint --cache --format text --format sarif=findings.sarif --format json=findings.json',
    ),
    touches: [...TEMPLATES, ...ASSET, '.koo-baseline.json', 'findings.sarif', 'findings.json'],
  },
  { id: 'template:lint', call: line('template lint --fix'), touches: TEMPLATES },
  {
    id: 'template:lint',
    call: line('template lint --update-baseline'),
    touches: [...TEMPLATES, '.koo-baseline.json'],
  },
  // What is in the repository at all is searched for templates.
  {
    id: 'template:lint',
    call: line('template lint .'),
    touches: ['template', 'json-template', 'zips', 'app', 'notes.txt', '.koo-baseline.json'],
  },
  { id: 'template:lint', call: line('template lint --watch'), touches: TEMPLATES, stopAfter: /Watching/ },
  {
    id: 'template:package',
    call: line('template package --target local --out zips'),
    touches: [...TEMPLATES, 'zips', '.koo/receipt.local.json'],
  },
  {
    id: 'template:price',
    call: ['template', 'price', 'small', '--var-file', 'test.tfvars', '--yes', ...WITH_ID],
    touches: ['template', 'test.tfvars', '.koo/packages/templates'],
  },
  {
    id: 'template:prove',
    call: ['template', 'prove', 'plain', '--plan', '--var-file', 'values.json', '--yes', ...WITH_ID],
    touches: ['json-template', 'values.json'],
  },
  { id: 'template:push', call: ['template', 'push', 'small', ...WITH_ID], touches: ['template', ...LOCAL] },
  { id: 'template:rules', call: line('template rules'), touches: [] },
  {
    id: 'template:test',
    call: ['template', 'test', 'plain', '--var-file', 'values.json', '--yes', ...WITH_ID],
    touches: ['json-template', 'values.json'],
  },
  {
    id: 'template:validate',
    call: ['template', 'validate', 'small', '--remote', ...WITH_ID],
    touches: ['template'],
  },
  { id: 'template:validate', call: line('template validate'), touches: TEMPLATES },
  {
    id: 'transaction:export',
    call: line('transaction export --output october.xlsx'),
    touches: [...BOOKS, 'october.xlsx'],
    names: ['october.xlsx'],
  },
  {
    id: 'transaction:import',
    call: line('transaction import exports/transactions.csv'),
    touches: [...BOOKS, 'exports/transactions.csv'],
  },
  { id: 'transaction:list', call: line('transaction list'), touches: BOOKS },
  {
    id: 'upload:file',
    call: ['upload', 'file', 'notes.txt', '--event', 'EVENT1', ...URL_FLAG],
    touches: ['notes.txt'],
  },
  { id: 'upload:string', call: ['upload', 'string', 'text', '--event', 'EVENT1', ...URL_FLAG], touches: [] },
  {
    id: 'usage:add',
    call: line('usage add --instance three --begin BEGIN --end END --value 3'),
    touches: OUTBOX,
  },
  {
    id: 'usage:import',
    call: line('usage import records.csv'),
    touches: ['records.csv', ...OUTBOX],
  },
  { id: 'usage:push', call: ['usage', 'push', ...URL_FLAG], touches: OUTBOX },
  { id: 'usage:push', call: line('usage push --target local'), touches: [...OUTBOX, ...LOCAL] },
  { id: 'usage:remove', call: line('usage remove NUMBER'), touches: OUTBOX },
  { id: 'usage:status', call: line('usage status'), touches: OUTBOX },
];

const WITHOUT_PROJECT = new Set(['auth:login', 'auth:logout', 'explain', 'template:rules']);

export const WALKED_COMMANDS: readonly WalkedCommand[] = CALLS.map((one) =>
  WITHOUT_PROJECT.has(one.id) ? one : { ...one, touches: ['koo.yaml', '.koo', ...one.touches] },
);

/** Whether a command reads or writes this file or folder, as far as {@link WalkedCommand.touches} knows. */
export function touches(command: WalkedCommand, name: string): boolean {
  return command.touches.some((one) => one === name || (one !== '.koo' && name.startsWith(`${one}/`)));
}
