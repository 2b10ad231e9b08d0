import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';

type Billing = 'onDemand' | 'period';

/** What `koo template inspect` prints. */
export const inspectionMessages = defineMessages('cli/views/template/inspection', {
  variables: () => 'Variables',
  resources: () => 'Resources',
  dataSources: () => 'Data sources',
  modules: () => 'Modules',
  outputs: () => 'Outputs',
  providers: () => 'Providers',
  assets: () => 'Assets',
  price: () => 'Price',

  sensitive: () => 'sensitive',
  required: () => 'required',
  hasDefault: () => 'has a default',
  defaultIs: ({ value }: { value: string }) => `default ${value}`,
  pickedFrom: ({ prompt }: { prompt: string }) => `picked from ${prompt}`,
  inModule: ({ module }: { module: string }) => `in ${module}`,
  unknownCount: ({ blocks, type }: { blocks: number; type: string }) =>
    `? × ${type}, from ${plural(blocks, 'block')}: the count depends on the values`,
  asset: ({ id }: { id: string }) => `asset ${id}`,
  version: ({ version }: { version: string }) => `version ${version}`,

  billing: ({ billing }: { billing: Billing }) => BILLING[billing],
  billingByValues: () => 'billing mode depends on the values',
  copies: ({ count }: { count: number }) => `${count} of them`,
  priceFrom: ({ names }: { names: string[] }) => `price depends on ${names.join(', ')}`,
  limits: ({ onDemand, period }: { onDemand: number; period: number }) =>
    `RFS estimates prices for at most ${period} yearly/monthly and ${onDemand} pay-per-use resources.`,
  over: ({ billing }: { billing: Billing }) =>
    `There are more ${BILLING[billing]} resources than one estimate covers.`,
  notEstimated: ({ types }: { types: string[] }) => `No estimate: ${types.join(', ')}.`,
  unread: ({ problems }: { problems: number }) =>
    `${plural(problems, 'syntax problem')}: parts may be missing here. \`koo template lint\` shows the problems.`,
});

const BILLING: Readonly<Record<Billing, string>> = { onDemand: 'pay-per-use', period: 'yearly/monthly' };

/** What `koo template package` prints, beside what it has in common with other packages. */
export const templatePackageMessages = defineMessages('cli/views/template/package', {
  excluded: () => 'excluded',
  set: () => 'set',
  toRfs: () => 'to RFS',
  inline: ({ characters }: { characters: string }) =>
    `its text (${characters} characters) fits into a request as template_body`,
  byAddress: ({ reason }: { reason: string }) => `as an address in OBS, template_uri: ${reason}`,
  names: ({ more, names }: { more: number; names: string[] }) =>
    `${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
});
