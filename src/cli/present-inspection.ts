import type {
  InspectedAsset,
  InspectedType,
  InspectedVariable,
  Inspection,
  PriceInspection,
} from '../lint/inspect/inspection.js';

const PAID = { onDemand: 'on demand', period: 'by the period' } as const;

/** A template's parts, one heading each; what it does not have is left out. */
export function inspectionText(inspection: Inspection): string {
  const { assets, dataSources, modules, outputs, path, price, problems, providers, resources, variables } =
    inspection;
  const sections = [
    section(
      'Variables',
      variables.map((variable) => variableText(variable)),
    ),
    section(
      'Resources',
      resources.map((type) => typeText(type)),
    ),
    section(
      'Data sources',
      dataSources.map((type) => typeText(type)),
    ),
    section(
      'Modules',
      modules.map(({ address, source }) => `${address}  ${source}`),
    ),
    section(
      'Outputs',
      outputs.map(({ description, name, sensitive }) => line([name, sensitive && 'sensitive', description])),
    ),
    section(
      'Providers',
      providers.map(({ constraint, module, name, source }) =>
        line([name, source, constraint, module && `in ${module}`]),
      ),
    ),
    section(
      'Assets',
      assets.map((asset) => assetText(asset)),
    ),
    section('Price', priceLines(price)),
  ];
  const unread =
    problems > 0
      ? [
          `${problems} syntax ${problems === 1 ? 'problem' : 'problems'}: parts may be missing here. \`koo template lint\` tells them.`,
        ]
      : [];
  return [path, ...sections.filter((text) => text !== ''), ...unread].join('\n\n');
}

function section(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((text) => `  ${text}`).join('\n')}`;
}

function variableText({
  asked,
  default: value,
  description,
  name,
  required,
  sensitive,
  type,
}: InspectedVariable): string {
  const shown =
    value === undefined ? (required ? 'must be given' : 'has a default') : `default ${JSON.stringify(value)}`;
  const names = Object.entries(asked.names).map(([language, text]) => `${language} "${text}"`);
  return line([
    name,
    type?.replaceAll(/\s+/g, ' '),
    shown,
    sensitive && 'sensitive',
    asked.prompt && `picked from ${asked.prompt}`,
    ...names,
    description,
  ]);
}

function typeText({ blocks, instances, type }: InspectedType): string {
  if (instances !== undefined) return `${instances} × ${type}`;
  return `? × ${type}, of ${blocks} ${blocks === 1 ? 'block' : 'blocks'}: as many as the values say`;
}

function assetText({ address, deployedType, id, version }: InspectedAsset): string {
  return line([address, id && `asset ${id}`, version && `version ${version}`, deployedType]);
}

function priceLines({ limits, notEstimated, over, resources }: PriceInspection): string[] {
  const lines = resources.map(({ address, instances, paid, needs }) =>
    line([
      address,
      paid ? PAID[paid] : 'paid as the values say',
      instances !== undefined && instances !== 1 && `${instances} of them`,
      needs.length > 0 && `its price comes from ${needs.join(', ')}`,
    ]),
  );
  return [
    ...lines,
    ...(resources.length > 0
      ? [`RFS estimates at most ${limits.period} resources by the period and ${limits.onDemand} on demand.`]
      : []),
    ...over.map((mode) => `More than one estimate covers are paid ${PAID[mode]}.`),
    ...(notEstimated.length > 0 ? [`No estimate: ${notEstimated.join(', ')}.`] : []),
  ];
}

function line(parts: Array<false | string | undefined>): string {
  return parts
    .filter(Boolean)
    .join(', ')
    .replaceAll(/[\r\n]+/g, ' ');
}
