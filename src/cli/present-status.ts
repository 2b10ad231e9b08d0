import type { ProductStatus, TargetStatus } from '../publish/status.js';

export function statusText({ product, targets }: ProductStatus): string {
  if (targets.length === 0) {
    return `Product ${product} has not been published from this folder. Run \`koo publish\`.`;
  }

  return targets
    .map((target) => `Product ${product} at ${target.target}, ${target.updated}\n${targetText(target)}`)
    .join('\n\n');
}

function targetText({ assets, handOffs, interruptedAt, links, open, templates }: TargetStatus): string {
  return [
    ...assets.map(
      ({ declared, id, name, published, status }) =>
        `  asset     ${name} ${published ?? declared}: ${status}${id ? `, id ${id}` : ''}`,
    ),
    ...templates.map(
      ({ id, key, version }) => `  template  ${key}: ${version ? `${version}, id ${id}` : 'not registered'}`,
    ),
    ...links.map(
      ({ asset, name, skuCode, template }) =>
        `  spec      ${skuCode} (${name}): ${template ? `template ${template}${asset ? `, asset ${asset}` : ''}` : 'not linked'}`,
    ),
    ...handOffs.map(
      ({ found, id, state }) =>
        `  hand-off  ${id}: ${found && state !== 'verified' ? `${state}, ${found}` : state}`,
    ),
    ...(interruptedAt
      ? [`  The last publish ended in the middle of "${interruptedAt}"; run \`koo publish\` to go on.`]
      : []),
    ...(open.length > 0 ? [`  Open: ${open.join('; ')}.`] : ['  All that koo.yaml declares is published.']),
  ].join('\n');
}
