import type { Language } from '../../../i18n/language.js';

type Paid = 'onDemand' | 'period';

/** What the presenter of an inspection says itself. */
interface InspectionWords {
  titles: {
    variables: string;
    resources: string;
    dataSources: string;
    modules: string;
    outputs: string;
    providers: string;
    assets: string;
    price: string;
  };
  /** Between the parts of a line. */
  comma: string;
  sensitive: string;
  mustBeGiven: string;
  hasDefault: string;
  paidAsValuesSay: string;
  defaultIs(value: string): string;
  pickedFrom(prompt: string): string;
  inModule(name: string): string;
  unknownCount(type: string, blocks: number): string;
  asset(id: string): string;
  version(version: string): string;
  paid: Readonly<Record<Paid, string>>;
  copies(count: number): string;
  priceFrom(names: readonly string[]): string;
  limits(period: number, onDemand: number): string;
  over(paid: Paid): string;
  notEstimated(types: readonly string[]): string;
  unread(problems: number): string;
}

export const INSPECTION_WORDS: Readonly<Record<Language, InspectionWords>> = {
  en: {
    titles: {
      variables: 'Variables',
      resources: 'Resources',
      dataSources: 'Data sources',
      modules: 'Modules',
      outputs: 'Outputs',
      providers: 'Providers',
      assets: 'Assets',
      price: 'Price',
    },
    comma: ', ',
    sensitive: 'sensitive',
    mustBeGiven: 'must be given',
    hasDefault: 'has a default',
    paidAsValuesSay: 'paid as the values say',
    defaultIs: (value) => `default ${value}`,
    pickedFrom: (prompt) => `picked from ${prompt}`,
    inModule: (module) => `in ${module}`,
    unknownCount: (type, blocks) =>
      `? × ${type}, of ${blocks} ${blocks === 1 ? 'block' : 'blocks'}: as many as the values say`,
    asset: (id) => `asset ${id}`,
    version: (version) => `version ${version}`,
    paid: { onDemand: 'on demand', period: 'by the period' },
    copies: (count) => `${count} of them`,
    priceFrom: (names) => `its price comes from ${names.join(', ')}`,
    limits: (period, onDemand) =>
      `RFS estimates at most ${period} resources by the period and ${onDemand} on demand.`,
    over: (paid) => `More than one estimate covers are paid ${INSPECTION_WORDS.en.paid[paid]}.`,
    notEstimated: (types) => `No estimate: ${types.join(', ')}.`,
    unread: (problems) =>
      `${problems} syntax ${problems === 1 ? 'problem' : 'problems'}: parts may be missing here. \`koo template lint\` tells them.`,
  },
  zh: {
    titles: {
      variables: '变量',
      resources: '资源',
      dataSources: '数据源',
      modules: '模块',
      outputs: '输出',
      providers: 'provider',
      assets: '应用资产',
      price: '价格',
    },
    comma: '，',
    sensitive: '敏感',
    mustBeGiven: '必须填写',
    hasDefault: '有默认值',
    paidAsValuesSay: '计费方式取决于变量的值',
    defaultIs: (value) => `默认值 ${value}`,
    pickedFrom: (prompt) => `从 ${prompt} 中选择`,
    inModule: (module) => `在 ${module} 中`,
    unknownCount: (type, blocks) => `? × ${type}，共 ${blocks} 个块：数量取决于变量的值`,
    asset: (id) => `资产 ${id}`,
    version: (version) => `版本 ${version}`,
    paid: { onDemand: '按需计费', period: '包周期计费' },
    copies: (count) => `共 ${count} 个`,
    priceFrom: (names) => `价格取决于 ${names.join('、')}`,
    limits: (period, onDemand) => `RFS 最多为 ${period} 个包周期资源和 ${onDemand} 个按需资源询价。`,
    over: (paid) => `${INSPECTION_WORDS.zh.paid[paid]}的资源超过了一次询价的上限。`,
    notEstimated: (types) => `不支持询价：${types.join('、')}。`,
    unread: (problems) => `有 ${problems} 处语法问题：这里可能不完整。详情请运行 \`koo template lint\`。`,
  },
};
