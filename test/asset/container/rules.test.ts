import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPackage } from '../../../src/asset/check-package.js';
import { collectPackage } from '../../../src/asset/collect/collect-package.js';
import { containerRules } from '../../../src/asset/container/rules.generated.js';
import { loadProject } from '../../../src/project/load-project.js';
import type { ContainerType } from '../../../src/project/project.js';
import type { SourceText } from '../../../src/syntax/source-text.js';
import { expectChinese } from '../../support/expect-chinese.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { type Tree, writeTree } from '../write-tree.js';
import { PACKAGES } from './packages.js';

interface Example {
  type?: ContainerType;
  /** Files in place of, or beside, those of the good package; `null` takes one away. */
  change?: Record<string, string | null>;
  /** One replacement in a file of it. */
  replace?: [file: string, was: RegExp | string, is: string];
  asset?: string[];
  container?: string;
  images?: Tree;
  archiveBytes?: number;
}

const CSV = 'manifests/noteboard.clusterserviceversion.yaml';
const LONG = 'Notes, boards, lists, drawings and reminders for teams of every size.';

/** For each rule what is wrong, and the findings of all rules: severity, place, what stands there, message. */
const BAD: Array<[rule: string, what: string, example: Example, findings: string[]]> = [
  [
    'annotation',
    'of a chart',
    { replace: ['Chart.yaml', '  source: ISV\n', ''] },
    ['error chart/Chart.yaml:8 "annotations": Chart.yaml has no annotation source.'],
  ],
  [
    'annotation',
    'of a chart without any',
    { replace: ['Chart.yaml', /annotations:[\s\S]*/, ''] },
    ['architecture', 'categories', 'scenes', 'source'].map(
      (name) => `error chart/Chart.yaml:1 "": Chart.yaml has no annotation ${name}.`,
    ),
  ],
  [
    'annotation',
    'of a CSV',
    { type: 'operator', replace: [CSV, "    alm-examples: '[]'\n", ''] },
    [`error chart/${CSV}:5 "annotations": ${CSV} has no annotation alm-examples.`],
  ],
  [
    'architecture',
    'another',
    { replace: ['Chart.yaml', 'x86_64,aarch64', 'x86_64, amd64'] },
    [
      'warning chart/Chart.yaml:11 "x86_64, amd64": "amd64" is not an architecture that OSC names. Use x86_64 or aarch64.',
    ],
  ],
  [
    'brief-description',
    'of 69 characters',
    { type: 'osc', replace: ['manifests/noteboard_csd.yaml', 'Notes for teams.', LONG] },
    [
      `warning chart/manifests/noteboard_csd.yaml:3 "${LONG}": The brief description has 69 characters; it must have fewer than 64.`,
    ],
  ],
  [
    'categories',
    'none of the twelve',
    { replace: ['Chart.yaml', 'Developer Tools', 'Developer Tool'] },
    [
      'error chart/Chart.yaml:10 "Developer Tool": "Developer Tool" is not a category of OSC; did you mean "Developer Tools"?',
    ],
  ],
  [
    'chart-field',
    'no description',
    { replace: ['Chart.yaml', 'description: Notes for teams.\n', ''] },
    ['error chart/Chart.yaml:1 "": Chart.yaml does not state description.'],
  ],
  [
    'chart-field',
    'an empty description',
    { replace: ['Chart.yaml', 'Notes for teams.', '""'] },
    ['error chart/Chart.yaml:4 "\\"\\"": Chart.yaml does not state description.'],
  ],
  [
    'chart-icon',
    'an icon',
    {
      change: { 'logo.svg': null },
      replace: ['Chart.yaml', 'apiVersion: v2\n', 'apiVersion: v2\nicon: https://example.com/i.png\n'],
    },
    [
      'info chart/Chart.yaml:2 "https://example.com/i.png": OSC ignores this icon: put logo.png, logo.jpg or logo.svg next to Chart.yaml.',
    ],
  ],
  [
    'chart-icon',
    'no logo',
    { change: { 'logo.svg': null } },
    ['info chart/Chart.yaml:1 "": There is no logo.png, logo.jpg or logo.svg next to Chart.yaml.'],
  ],
  [
    'chart-identity',
    'another version',
    { replace: ['Chart.yaml', '1.2.0', '1.2.1'] },
    ['warning chart/Chart.yaml:3 "1.2.1": Chart.yaml has the version 1.2.1, and koo.yaml 1.2.0.'],
  ],
  [
    'chart-maintainers',
    'none',
    { replace: ['Chart.yaml', /maintainers:[\s\S]*example.com\n/, ''] },
    ['error chart/Chart.yaml:1 "": Chart.yaml names no maintainer.'],
  ],
  [
    'chart-maintainers',
    'one without an address',
    { replace: ['Chart.yaml', '    email: help@example.com\n', ''] },
    ['error chart/Chart.yaml:6 "name": This maintainer has no email.'],
  ],
  [
    'chart-missing',
    'deeper',
    { change: { 'Chart.yaml': null, 'noteboard/Chart.yaml': 'name: noteboard\n' } },
    ['error koo.yaml:8 "chart": There is no Chart.yaml at the top of the folder, but noteboard/Chart.yaml.'],
  ],
  [
    'csv-contact',
    'no provider',
    { type: 'operator', replace: [CSV, '  provider: { name: Invented Ltd. }\n', ''] },
    [`error chart/${CSV}:12 "spec": The CSV does not state spec.provider.`],
  ],
  [
    'csv-missing',
    'only a CRD',
    {
      type: 'operator',
      change: { [CSV]: null, 'manifests/noteboard_crd.yaml': 'kind: CustomResourceDefinition\n' },
    },
    ['error koo.yaml:8 "chart": No file of the package is a ClusterServiceVersion.'],
  ],
  [
    'helm-ignore',
    'what helm takes otherwise than git, and what it refuses',
    { change: { '.helmignore': '*.md\n/ci/\n **/x\n[a\n !*[a-z]*\n' } },
    [
      'warning chart/.helmignore:3 "**/x": helm rejects this line, and koo ignores it: **/x',
      'warning chart/.helmignore:4 "[a": helm rejects this line, and koo ignores it: [a',
      'warning chart/.helmignore:5 "!*[a-z]*": helm reads this as "leave out all but *[a-z]*", and so does koo.',
    ],
  ],
  [
    'image-digest',
    'a tag alone',
    { change: { 'values.yaml': 'image: registry.example.com/noteboard:1.2.0\n' } },
    ['info koo.yaml:9 "{ type: helm }": These images have no digest: registry.example.com/noteboard:1.2.0.'],
  ],
  [
    'image-registry',
    'none of the chart',
    {
      container:
        '{ type: helm, registries: { docker.io: swr.example.com, registry.example.com: swr.example.com } }',
    },
    ['warning koo.yaml:9 "swr.example.com": No image of the chart begins with docker.io.'],
  ],
  [
    'images',
    'no .tar',
    { container: '{ type: helm, images: images }', images: { 'index.yaml': '' } },
    ['warning koo.yaml:9 "images": The folder of images has no .tar in it.'],
  ],
  [
    'images',
    'no index',
    { container: '{ type: helm, images: images }', images: { 'web.tar': '' } },
    ['warning koo.yaml:9 "images": The folder of images has no index that maps the images.'],
  ],
  [
    'images',
    'no folder',
    { container: '{ type: helm, images: images }' },
    ['error koo.yaml:9 "images": The folder of images cannot be read.'],
  ],
  [
    'layout',
    'in a folder too much',
    {
      type: 'osc',
      change: { 'lifecycle.yaml': null, 'manifests/noteboard_csd.yaml': null, 'osc/lifecycle.yaml': '' },
    },
    [
      'warning koo.yaml:8 "chart": The package has no lifecycle.yaml.',
      'info koo.yaml:8 "chart": The package has no manifests/NAME_csd.yaml.',
    ],
  ],
  [
    'literal-image',
    'in a template',
    { replace: ['templates/deployment.yaml', /image: .*/, 'image: nginx:1.27 # for now'] },
    [
      'warning chart/templates/deployment.yaml:10 "nginx:1.27": The image nginx:1.27 does not come from values.yaml.',
    ],
  ],
  [
    'literal-image',
    'in quotes, as an item, in a chart inside',
    { change: { 'charts/db/templates/a.yaml': 'images:\n  - image: "db:1"\n' } },
    ['warning chart/charts/db/templates/a.yaml:2 "db:1": The image db:1 does not come from values.yaml.'],
  ],
  [
    'package-name',
    'a blank and a +',
    {
      asset: ['name: my board', 'version: 1.2.0+a'],
      replace: ['Chart.yaml', /name: noteboard\nversion: 1.2.0/, 'name: my board\nversion: 1.2.0+a'],
    },
    [
      'warning koo.yaml:5 "my board": OSC does not accept " " in the name of a package: my board.',
      'warning koo.yaml:6 "1.2.0+a": OSC does not accept "+" in the name of a package: 1.2.0+a.',
    ],
  ],
  [
    'package-name',
    'a dot at its end',
    { type: 'osc', asset: ['name: board.'] },
    ['warning koo.yaml:5 "board.": The name of a package must not end in _, - or .: board.'],
  ],
  [
    'package-size',
    'over 4 MB',
    { archiveBytes: 4 * 1024 * 1024 + 1 },
    ['warning koo.yaml:8 "chart": The package has 4.0 MB; OSC accepts up to 4 MB.'],
  ],
  [
    'scenes',
    'another',
    { replace: ['Chart.yaml', 'scenes: CCE', 'scenes: CCEE'] },
    ['warning chart/Chart.yaml:12 "CCEE": "CCEE" is not a scene that OSC names; did you mean "CCE"?'],
  ],
  [
    'service-type',
    'in another case',
    { type: 'osc', replace: ['metadata.yaml', 'helm', 'Helm'] },
    ['warning chart/metadata.yaml:2 "Helm": "Helm" is not a type of service: use helm or operator.'],
  ],
  [
    'source',
    'in another case',
    { replace: ['Chart.yaml', 'ISV', 'isv'] },
    ['warning chart/Chart.yaml:9 "isv": "isv" is not a source that OSC names; did you mean "ISV"?'],
  ],
  [
    'yaml-syntax',
    'a tab',
    { replace: ['Chart.yaml', '  source', '\tsource'] },
    ['error chart/Chart.yaml:9 "\\t": Chart.yaml is not YAML: Indented with a tab; YAML requires spaces.'],
  ],
];

const GOOD: Array<[what: string, example: Example]> = [
  ['the chart', {}],
  ['the OSC package', { type: 'osc' }],
  ['the Operator package', { type: 'operator' }],
  [
    'images with an index',
    { container: '{ type: helm, images: images }', images: { 'index.yaml': '', 'web.tar': '' } },
  ],
  ['no more than 4 MB', { archiveBytes: 4 * 1024 * 1024 }],
  ['a list of categories', { replace: ['Chart.yaml', 'Developer Tools', '[Database, Others]'] }],
  ['another case of a logo', { change: { 'logo.svg': null, 'logo.png': '' } }],
  ['metadata that is a folder', { type: 'osc', change: { 'metadata.yaml': null, 'metadata/en.yaml': '' } }],
  [
    'images that are no values',
    {
      change: {
        'templates/a.yaml':
          '{{- /*\nimage: old:1\n*/ -}}\n# image: older:1\nimage:\n  x: 1\nimage: {{ include "x" . }}\nimage: >-\n  {{ .Values.x }}\n',
        'templates/NOTES.txt': 'image: nginx\n',
        'values.yaml': `image: nginx:1.27@sha256:${'0f'.repeat(32)}\n`,
      },
    },
  ],
];

describe("the container packages' rules", () => {
  const temporaryFolder = temporaryFolders();

  const check = async ({
    archiveBytes,
    asset = [],
    change = {},
    container,
    images,
    replace,
    type = 'helm',
  }: Example) => {
    const folder = await temporaryFolder();
    const tree: Record<string, any> = { ...PACKAGES[type], ...change };
    if (replace) {
      const [file, was, is] = replace;
      expect(tree[file], `${file} has it`).to.match(
        typeof was === 'string' ? new RegExp(was.replaceAll(/[{}[\].+]/g, String.raw`\$&`)) : was,
      );
      tree[file] = (tree[file] as string).replace(was, is);
    }

    await writeTree(
      path.join(folder, 'chart'),
      Object.fromEntries(Object.entries(tree).filter(([, content]) => content !== null)),
    );
    if (images) await writeTree(path.join(folder, 'images'), images);
    const lines = ['name: noteboard', 'version: 1.2.0', 'kind: container', 'root: chart'].map(
      (line) => asset.find((own) => own.split(':')[0] === line.split(':')[0]) ?? line,
    );
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'koo.yaml'),
      `product: { id: p1, name: Noteboard, access: container }
templates: [{ key: none, path: none }]
assets:
  - key: app
${lines.map((line) => `    ${line}\n`).join('')}    container: ${container ?? `{ type: ${type} }`}
`,
    );
    const project = await loadProject({ cwd: folder });
    const [declared] = project.assets;
    const sources = new Map<string, SourceText>();
    const inventory = await collectPackage(declared!);
    const findings = await checkPackage(project, declared!, inventory, { archiveBytes, sources });
    return findings.map((finding) => {
      const { file, message, range, rule, severity } = finding;
      if (finding.messageId !== undefined) expectChinese(finding);
      const place = JSON.stringify(sources.get(file)!.text.slice(range.start.offset, range.end.offset));
      return {
        rule,
        text: `${severity} ${file}:${range.start.line} ${place.length > 120 ? '…' : place}: ${message}`,
      };
    });
  };

  for (const [rule, what, example, findings] of BAD) {
    it(`container/${rule}: ${what}`, async () => {
      expect(await check(example)).to.deep.equal(
        findings.map((text) => ({ rule: `container/${rule}`, text })),
      );
    });
  }

  for (const [what, example] of GOOD) {
    it(`find nothing: ${what}`, async () => {
      expect(await check(example)).to.deep.equal([]);
    });
  }

  it('each have a case above', () => {
    expect([...new Set(BAD.map(([rule]) => `container/${rule}`))]).to.deep.equal(
      containerRules.map(({ id }) => id).sort(),
    );
  });

  it('can be suppressed in the chart itself', async () => {
    const chart = (PACKAGES.helm['Chart.yaml'] as string).replace(
      'ISV',
      'isv # koo-ignore container/source we asked',
    );
    expect(await check({ change: { 'Chart.yaml': chart } })).to.deep.equal([]);
  });
});
