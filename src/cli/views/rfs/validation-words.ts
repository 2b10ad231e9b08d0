import type { Language } from '../../../i18n/language.js';
import type { VariableDifference } from '../../../rfs/variables/compare-variables.js';

type Field = Exclude<VariableDifference['field'], 'variable'>;

/** What the presenter of `koo template validate` says itself. */
interface ValidationWords {
  sound(template: string): string;
  noVariables: string;
  columns: readonly string[];
  mustBeGiven: string;
  hasDefault: string;
  defaultIs(value: string): string;
  sensitive: string;
  notAsked: string;
  same(place: string, count: number): string;
  different(place: string, count: number): string;
  onlyKoo(variable: string): string;
  onlyRfs(variable: string): string;
  differs(variable: string, field: string, here: string, there: string): string;
  fields: Readonly<Record<Field, string>>;
  absent: string;
}

export const VALIDATION_WORDS: Readonly<Record<Language, ValidationWords>> = {
  en: {
    sound: (template) => `Template ${template}: koo finds nothing that RFS would refuse.`,
    noVariables: '  It has no variables.',
    columns: ['  variable', 'type', 'value', ''],
    mustBeGiven: 'has to be given',
    hasDefault: 'has a default',
    defaultIs: (value) => `default ${value}`,
    sensitive: 'sensitive',
    notAsked: 'RFS was not asked. With --remote it reads the template, and stores nothing.',
    same: (place, count) => `${place} read it, with the same ${counted(count)}.`,
    different: (place, count) => `${place} read it, with ${counted(count)}, and not all as koo did:`,
    onlyKoo: (variable) => `${variable}: RFS has no such variable`,
    onlyRfs: (variable) => `${variable}: only RFS has it`,
    differs: (variable, field, here, there) => `${variable}: ${field} is ${here} here, and ${there} in RFS`,
    fields: {
      default: 'default',
      description: 'description',
      nullable: 'nullable',
      sensitive: 'sensitive',
      type: 'type',
      validations: 'validations',
    },
    absent: 'absent',
  },
  zh: {
    sound: (template) => `模板 ${template}：koo 未发现 RFS 会拒绝的内容。`,
    noVariables: '  模板没有变量。',
    columns: ['  变量', '类型', '值', ''],
    mustBeGiven: '必须填写',
    hasDefault: '有默认值',
    defaultIs: (value) => `默认值 ${value}`,
    sensitive: '敏感',
    notAsked: '尚未由 RFS 解析。使用 --remote 可由 RFS 解析该模板，不会保存任何内容。',
    same: (place, count) => `RFS 已解析，${count} 个变量与此一致（${place}）。`,
    different: (place, count) => `RFS 已解析，读到 ${count} 个变量，与 koo 读到的不完全一致（${place}）：`,
    onlyKoo: (variable) => `${variable}：RFS 没有读到该变量`,
    onlyRfs: (variable) => `${variable}：只有 RFS 读到该变量`,
    differs: (variable, field, here, there) =>
      `${variable}：${field}在 koo 中为 ${here}，在 RFS 中为 ${there}`,
    fields: {
      default: '默认值',
      description: '描述',
      nullable: ' nullable ',
      sensitive: ' sensitive ',
      type: '类型',
      validations: '校验',
    },
    absent: '无',
  },
};

function counted(count: number): string {
  return `${count} ${count === 1 ? 'variable' : 'variables'}`;
}
