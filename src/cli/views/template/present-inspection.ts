import type {
  InspectedAsset,
  InspectedType,
  InspectedVariable,
  Inspection,
  PriceInspection,
} from '../../../lint/inspect/inspection.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { inspectionMessages } from './messages.js';

type Words = Pick<TextsOf<typeof punctuationMessages>, 'comma'> & TextsOf<typeof inspectionMessages>;

/** A template's parts, one heading each; what it does not have is left out. */
export function inspectionText(givenInspection: Inspection, language: Language = 'en'): string {
  const inspection = onOneLine(givenInspection);
  const words = { ...textsIn(punctuationMessages, language), ...textsIn(inspectionMessages, language) };
  const { assets, dataSources, modules, outputs, path, price, problems, providers, resources, variables } =
    inspection;
  const sections = [
    section(
      words.variables(),
      variables.map((variable) => variableText(variable, words)),
    ),
    section(
      words.resources(),
      resources.map((type) => typeText(type, words)),
    ),
    section(
      words.dataSources(),
      dataSources.map((type) => typeText(type, words)),
    ),
    section(
      words.modules(),
      modules.map(({ address, source }) => `${address}  ${source}`),
    ),
    section(
      words.outputs(),
      outputs.map(({ description, name, sensitive }) =>
        line([name, sensitive && words.sensitive(), description], words),
      ),
    ),
    section(
      words.providers(),
      providers.map(({ constraint, module, name, source }) =>
        line([name, source, constraint, module && words.inModule({ module })], words),
      ),
    ),
    section(
      words.assets(),
      assets.map((asset) => assetText(asset, words)),
    ),
    section(words.price(), priceLines(price, words)),
  ];
  const unread = problems > 0 ? [words.unread({ problems })] : [];
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
        ? words.required()
        : words.hasDefault()
      : words.defaultIs({ value: JSON.stringify(value) });
  const names = Object.entries(asked.names).map(([language, text]) => `${language} "${text}"`);
  return line(
    [
      name,
      type?.replaceAll(/\s+/g, ' '),
      shown,
      sensitive && words.sensitive(),
      asked.prompt && words.pickedFrom({ prompt: asked.prompt }),
      ...names,
      description,
    ],
    words,
  );
}

function typeText({ blocks, instances, type }: InspectedType, words: Words): string {
  if (instances !== undefined) return `${instances} × ${type}`;
  return words.unknownCount({ blocks, type });
}

function assetText({ address, deployedType, id, version }: InspectedAsset, words: Words): string {
  return line(
    [address, id && words.asset({ id }), version && words.version({ version }), deployedType],
    words,
  );
}

function priceLines({ limits, notEstimated, over, resources }: PriceInspection, words: Words): string[] {
  const lines = resources.map(({ address, instances, paid, needs }) =>
    line(
      [
        address,
        paid ? words.billing({ billing: paid }) : words.billingByValues(),
        instances !== undefined && instances !== 1 && words.copies({ count: instances }),
        needs.length > 0 && words.priceFrom({ names: needs }),
      ],
      words,
    ),
  );
  return [
    ...lines,
    ...(resources.length > 0 ? [words.limits(limits)] : []),
    ...over.map((billing) => words.over({ billing })),
    ...(notEstimated.length > 0 ? [words.notEstimated({ types: notEstimated })] : []),
  ];
}

function line(parts: Array<false | string | undefined>, { comma }: Words): string {
  return parts
    .filter(Boolean)
    .join(comma())
    .replaceAll(/[\r\n]+/g, ' ');
}
