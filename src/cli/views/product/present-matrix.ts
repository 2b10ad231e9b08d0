import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { MatrixSpec, ProductMatrix } from '../../../publish/product/product-matrix.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { tableText } from '../../terminal/table-text.js';
import { reviewText } from '../publish/present-status.js';
import { matrixMessages } from './messages.js';

/** What `koo product show` prints: a row a spec, a template, an asset. */
export function matrixText(givenMatrix: ProductMatrix, language: Language): string {
  const matrix = onOneLine(givenMatrix, language);
  const words = textsIn(matrixMessages, language);
  const { aside, list } = textsIn(punctuationMessages, language);
  const { assets, listed, name, place, product, specs, target, templates } = matrix;
  const lines = [
    `${words.head({ name, place, product, target })}${listed ? '' : words.notListed()}`,
    '',
    tableText(
      [words.specColumn(), words.nameColumn(), 'koo.yaml', target, ''],
      specs.map((spec) => [
        spec.skuCode,
        spec.name,
        declaredText(spec),
        linkedText(spec),
        words.standing(spec),
      ]),
    ),
  ];
  if (templates.length > 0) {
    lines.push(
      '',
      tableText(
        [words.templateColumn(), words.keyColumn(), words.versionsColumn(), words.attachedColumn()],
        templates.map(({ attachedTo, key, name: template, versions }) => [
          template,
          key ?? words.notDeclared(),
          list({ items: versions }) || words.missing(),
          list({
            items: attachedTo.map(
              ({ asset, assetVersion, version }) => `${asset} ${assetVersion}${aside({ text: version })}`,
            ),
          }) || '-',
        ]),
      ),
    );
  }

  if (assets.length > 0) {
    lines.push(
      '',
      tableText(
        [words.assetColumn(), words.keyColumn(), 'koo.yaml', words.versionsColumn()],
        assets.map(({ declared, key, name: asset, versions }) => [
          asset,
          key ?? words.notDeclared(),
          declared ?? '-',
          list({
            items: versions.map(
              ({ status, version }) => `${version}${aside({ text: reviewText(status, language) })}`,
            ),
          }) || words.missing(),
        ]),
      ),
    );
  }

  if (specs.some(({ standing }) => standing !== 'as-declared')) lines.push('', words.seePlan());
  return lines.join('\n');
}

function declaredText({ declared }: MatrixSpec): string {
  if (!declared) return '-';
  const { asset, assetVersion, template } = declared;
  return [template ?? [], asset ? `${asset} ${assetVersion}` : []].flat().join(' + ') || '-';
}

function linkedText({ linked }: MatrixSpec): string {
  if (!linked) return '-';
  const { asset, assetVersion, template, templateVersion } = linked;
  return (
    [template ? `${template} ${templateVersion}` : [], asset ? `${asset} ${assetVersion}` : []]
      .flat()
      .join(' + ') || '-'
  );
}
