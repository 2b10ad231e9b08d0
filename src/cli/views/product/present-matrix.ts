import type { Language } from '../../../i18n/language.js';
import type { MatrixSpec, ProductMatrix } from '../../../publish/product/product-matrix.js';
import { MATRIX_WORDS } from './matrix-words.js';
import { reviewText } from '../publish/status-words.js';
import { tableText } from '../../terminal/table-text.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** What `koo product show` prints: a row a spec, a template, an asset. */
export function matrixText(givenMatrix: ProductMatrix, language: Language): string {
  const matrix = onOneLine(givenMatrix, language);
  const words = MATRIX_WORDS[language];
  const { assets, listed, name, place, product, specs, target, templates } = matrix;
  const lines = [
    `${words.head(product, name, target, place)}${listed ? '' : words.notListed}`,
    '',
    tableText(
      words.specColumns(target),

      specs.map((spec) => [
        spec.skuCode,
        spec.name,
        declaredText(spec),
        linkedText(spec),
        words.standings[spec.standing],
      ]),
    ),
  ];
  if (templates.length > 0) {
    lines.push(
      '',
      tableText(
        words.templateColumns,

        templates.map(({ attachedTo, key, name: template, versions }) => [
          template,
          key ?? words.notDeclared,
          versions.join(words.comma) || words.notThere,
          attachedTo
            .map(({ asset, assetVersion, version }) => `${asset} ${assetVersion}${words.behind(version)}`)
            .join(words.comma) || '-',
        ]),
      ),
    );
  }

  if (assets.length > 0) {
    lines.push(
      '',
      tableText(
        words.assetColumns,

        assets.map(({ declared, key, name: asset, versions }) => [
          asset,
          key ?? words.notDeclared,
          declared ?? '-',
          versions
            .map(({ status, version }) => `${version}${words.behind(reviewText(status, language))}`)
            .join(words.comma) || words.notThere,
        ]),
      ),
    );
  }

  if (specs.some(({ standing }) => standing !== 'as-declared')) lines.push('', words.seePlan);
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
