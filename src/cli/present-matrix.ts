import type { MatrixSpec, ProductMatrix, SpecStanding } from '../publish/product/product-matrix.js';
import { tableText } from './table-text.js';

const STANDINGS: Record<SpecStanding, string> = {
  'as-declared': 'as declared',
  'linked-otherwise': 'linked otherwise',
  'not-declared': 'not in koo.yaml',
  'not-linked': 'not linked',
  'not-listed': 'not listed',
};

/** What `koo product show` prints: a row a spec, a template, an asset. */
export function matrixText(matrix: ProductMatrix): string {
  const { assets, listed, name, place, product, specs, target, templates } = matrix;
  const lines = [
    `Product ${product} (${name}) at ${target} (${place})${listed ? '' : ': not listed there'}`,
    '',
    tableText(
      ['spec', 'name', 'koo.yaml', target, ''],

      specs.map((spec) => [
        spec.skuCode,
        spec.name,
        declaredText(spec),
        linkedText(spec),
        STANDINGS[spec.standing],
      ]),
    ),
  ];
  if (templates.length > 0) {
    lines.push(
      '',
      tableText(
        ['template', 'key', 'versions', 'attached to'],

        templates.map(({ attachedTo, key, name: template, versions }) => [
          template,
          key ?? '(not in koo.yaml)',
          versions.join(', ') || '(not there)',
          attachedTo
            .map(({ asset, assetVersion, version }) => `${asset} ${assetVersion} (${version})`)
            .join(', ') || '-',
        ]),
      ),
    );
  }

  if (assets.length > 0) {
    lines.push(
      '',
      tableText(
        ['asset', 'key', 'koo.yaml', 'versions'],

        assets.map(({ declared, key, name: asset, versions }) => [
          asset,
          key ?? '(not in koo.yaml)',
          declared ?? '-',
          versions.map(({ status, version }) => `${version} (${status})`).join(', ') || '(not there)',
        ]),
      ),
    );
  }

  if (specs.some(({ standing }) => standing !== 'as-declared'))
    lines.push('', '`koo plan` shows what a publish would change, and why.');
  return lines.join('\n');
}

function declaredText({ declared }: MatrixSpec): string {
  if (!declared) return '-';
  return [declared.template, ...(declared.asset ? [`${declared.asset} ${declared.assetVersion}`] : [])].join(
    ' + ',
  );
}

function linkedText({ linked }: MatrixSpec): string {
  if (!linked) return '-';
  return [
    `${linked.template} ${linked.templateVersion}`,
    ...(linked.asset ? [`${linked.asset} ${linked.assetVersion}`] : []),
  ].join(' + ');
}
