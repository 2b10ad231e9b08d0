import { escapeHtml } from '../../platform/escape-html.js';
import { LIFECYCLE_PHASES } from '../../project/project.js';
import type { ConsoleAsset, ConsoleProduct, ConsoleTemplate } from '../console-wire.js';
import { PRACTICE_LABELS as LABELS } from './practice-labels.js';

/** What the page shows. */
export interface PracticeState {
  assets: readonly ConsoleAsset[];
  templates: readonly ConsoleTemplate[];
  products: readonly ConsoleProduct[];
  /** What the last form came to. */
  notice?: { isProblem: boolean; text: string };
}

export const PRACTICE_STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}
section{border:1px solid #888;border-radius:.5rem;margin:1rem 0;padding:0 1rem 1rem}
label{display:block;margin:.5rem 0}label span{display:inline-block;min-width:14rem}
input,select,textarea{font:inherit;min-width:18rem;max-width:100%}
table{border-collapse:collapse}td,th{border:1px solid #888;padding:.25rem .5rem;text-align:left}
code{user-select:all}.notice{border-left:.3rem solid #080;padding:.5rem 1rem}.problem{border-color:#b00}
@media (prefers-color-scheme:dark){:root{color-scheme:dark}}`;

/** The console to practise on: the forms of the seller console, with its labels, for who reads a hand-off's page. */
export function practiceHtml({ assets, notice, products, templates }: PracticeState): string {
  const versions = assets.flatMap((asset) => asset.versions.map((version) => ({ asset, version })));
  const versionOptions = versions.map(({ asset, version }) => ({
    text: `${asset.name} ${version.version} (${version.status})`,
    value: JSON.stringify([asset.asset_id, version.version]),
  }));
  const attached = versions.flatMap(({ asset, version }) =>
    version.templates.map(({ template_id: id, template_version: number }) => ({
      text: `${asset.name} ${version.version}, ${nameOf(templates, id)} ${number}`,
      value: JSON.stringify([asset.asset_id, version.version, id, number]),
    })),
  );
  const specs = products.flatMap(({ name, product_id: id, specs: all }) =>
    all.map((spec) => ({
      text: `${name}: ${spec.name} (${spec.sku_code})`,
      value: JSON.stringify([id, spec.sku_code]),
    })),
  );
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>卖家中心 (koo emulator)</title>
<link rel="stylesheet" href="practice.css"></head>
<body>
<h1>卖家中心 <small lang="en">(koo's emulator, to practise on: nothing leaves this machine)</small></h1>
${notice ? `<p class="notice${notice.isProblem ? ' problem' : ''}" role="status">${escapeHtml(notice.text)}</p>` : ''}
${section(
  LABELS.changeProduct,
  'products',
  field('product ID', 'id') +
    field('name', 'name') +
    select(
      'access type',
      'access',
      ['license', 'image', 'saas', 'container'].map((one) => ({ text: one, value: one })),
    ) +
    `<label><span>${LABELS.spec} <small lang="en">(a line each: skuCode, blank, name)</small></span><textarea name="specs" rows="3" required></textarea></label>`,
)}
${productTable(products)}
${section(
  LABELS.addAsset,
  'assets',
  field('name', 'name') +
    field(LABELS.assetVersion, 'version') +
    `<label><span>${LABELS.package}</span><input type="file" name="file" required></label>` +
    field('operating system', 'os', false) +
    field('architecture', 'arch', false) +
    LIFECYCLE_PHASES.map((phase) => field(phase, `lifecycle.${phase}`, false)).join(''),
)}
${assetTable(assets)}
${section(
  `${LABELS.addTemplate} (${LABELS.templateForm})`,
  'templates',
  field(LABELS.templateName, 'name') +
    field(LABELS.introduction, 'introduction') +
    '<label><span>template file</span><input type="file" name="file" required></label>' +
    select(LABELS.asset, 'version', versionOptions),
)}
${section(LABELS.applications, 'submissions', select(LABELS.assetVersion, 'version', versionOptions))}
${section(LABELS.linkTemplate, 'links', select(LABELS.spec, 'spec', specs) + select(LABELS.asset, 'link', attached))}
</body>
</html>
`;
}

function section(title: string, action: string, fields: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>
<form method="post" enctype="multipart/form-data" action="${action}">${fields}<button>提交</button></form></section>`;
}

function field(label: string, name: string, isRequired = true): string {
  return `<label><span>${escapeHtml(label)}</span><input name="${escapeHtml(name)}"${isRequired ? ' required' : ''}></label>`;
}

function select(
  label: string,
  name: string,
  options: ReadonlyArray<{ text: string; value: string }>,
): string {
  const all = options.map(
    ({ text, value }) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`,
  );
  return `<label><span>${escapeHtml(label)}</span><select name="${escapeHtml(name)}" required>${all.join('')}</select></label>`;
}

function assetTable(assets: readonly ConsoleAsset[]): string {
  const rows = assets.flatMap(({ asset_id: id, name, versions }) =>
    versions.map(
      ({ package: packed, reasons, status, version }) =>
        `<tr><td>${escapeHtml(name)}</td><td><code>${escapeHtml(id)}</code></td><td>${escapeHtml(version)}</td><td>${escapeHtml(packed?.name ?? '')}</td><td>${escapeHtml([status, ...reasons].join(': '))}</td></tr>`,
    ),
  );
  return table(['name', '资产 ID', LABELS.assetVersion, LABELS.package, LABELS.applications], rows);
}

function productTable(products: readonly ConsoleProduct[]): string {
  const rows = products.flatMap(({ name, specs }) =>
    specs.map(
      ({ link, name: spec, sku_code: sku }) =>
        `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(spec)}</td><td><code>${escapeHtml(sku)}</code></td><td>${escapeHtml(link ? `${link.template_id} ${link.template_version}, ${link.asset_id ?? ''} ${link.asset_version ?? ''}` : '—')}</td></tr>`,
    ),
  );
  return table(['product', LABELS.spec, 'skuCode', '关联模板'], rows);
}

function table(head: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `<table><thead><tr>${head.map((one) => `<th>${escapeHtml(one)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function nameOf(templates: readonly ConsoleTemplate[], id: string): string {
  return templates.find((one) => one.template_id === id)?.name ?? id;
}
