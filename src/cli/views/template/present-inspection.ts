import type {
  InspectedAsset,
  InspectedType,
  InspectedVariable,
  Inspection,
  PriceInspection,
} from '../../../lint/inspect/inspection.js';
import type { Language } from '../../../i18n/language.js';
import { INSPECTION_WORDS } from './inspection-words.js';
import { onOneLine } from '../../terminal/on-one-line.js';

type Words = (typeof INSPECTION_WORDS)[Language];

/** A template's parts, one heading each; what it does not have is left out. */
export function inspectionText(givenInspection: Inspection, language: Language = 'en'): string {
  const inspection = onOneLine(givenInspection);
  const words = INSPECTION_WORDS[language];
  const { titles } = words;
  const { assets, dataSources, modules, outputs, path, price, problems, providers, resources, variables } =
    inspection;
  const sections = [
    section(
      titles.variables,
      variables.map((variable) => variableText(variable, words)),
    ),
    section(
      titles.resources,
      resources.map((type) => typeText(type, words)),
    ),
    section(
      titles.dataSources,
      dataSources.map((type) => typeText(type, words)),
    ),
    section(
      titles.modules,
      modules.map(({ address, source }) => `${address}  ${source}`),
    ),
    section(
      titles.outputs,
      outputs.map(({ description, name, sensitive }) =>
        line([name, sensitive && words.sensitive, description], words),
      ),
    ),
    section(
      titles.providers,
      providers.map(({ constraint, module, name, source }) =>
        line([name, source, constraint, module && words.inModule(module)], words),
      ),
    ),
    section(
      titles.assets,
      assets.map((asset) => assetText(asset, words)),
    ),
    section(titles.price, priceLines(price, words)),
  ];
  const unread = problems > 0 ? [words.unread(problems)] : [];
  return [path, ...sections.filter((text) => text !== ''), ...unread].join('\n\n');
}

function section(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((text) => `  ${text}`).join('\n')}`;
}

function variableText(
  { asked, default: value, description, name, required, sensitive, type }: InspectedVariable,
  words: Words,
): string {
  const shown =
    value === undefined
      ? required
        ? words.mustBeGiven
        : words.hasDefault
      : words.defaultIs(JSON.stringify(value));
  const names = Object.entries(asked.names).map(([language, text]) => `${language} "${text}"`);
  return line(
    [
      name,
      type?.replaceAll(/\s+/g, ' '),
      shown,
      sensitive && words.sensitive,
      asked.prompt && words.pickedFrom(asked.prompt),
      ...names,
      description,
    ],
    words,
  );
}

function typeText({ blocks, instances, type }: InspectedType, words: Words): string {
  if (instances !== undefined) return `${instances} × ${type}`;
  return words.unknownCount(type, blocks);
}

function assetText({ address, deployedType, id, version }: InspectedAsset, words: Words): string {
  return line([address, id && words.asset(id), version && words.version(version), deployedType], words);
}

function priceLines({ limits, notEstimated, over, resources }: PriceInspection, words: Words): string[] {
  const lines = resources.map(({ address, instances, paid, needs }) =>
    line(
      [
        address,
        paid ? words.paid[paid] : words.paidAsValuesSay,
        instances !== undefined && instances !== 1 && words.copies(instances),
        needs.length > 0 && words.priceFrom(needs),
      ],
      words,
    ),
  );
  return [
    ...lines,
    ...(resources.length > 0 ? [words.limits(limits.period, limits.onDemand)] : []),
    ...over.map((mode) => words.over(mode)),
    ...(notEstimated.length > 0 ? [words.notEstimated(notEstimated)] : []),
  ];
}

function line(parts: Array<false | string | undefined>, { comma }: Words): string {
  return parts
    .filter(Boolean)
    .join(comma)
    .replaceAll(/[\r\n]+/g, ' ');
}
