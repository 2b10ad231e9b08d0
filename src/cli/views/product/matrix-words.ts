import type { Language } from '../../../i18n/language.js';
import type { SpecStanding } from '../../../publish/product/product-matrix.js';

/** What the presenter of `koo product show` says itself. */
export interface MatrixWords {
  head(product: string, name: string, target: string, place: string): string;
  notListed: string;
  specColumns(target: string): readonly string[];
  templateColumns: readonly string[];
  assetColumns: readonly string[];
  standings: Readonly<Record<SpecStanding, string>>;
  notDeclared: string;
  notThere: string;
  comma: string;
  /** Behind a version: of a template where it is attached, of an asset its review. */
  behind(text: string): string;
  seePlan: string;
}

export const MATRIX_WORDS: Readonly<Record<Language, MatrixWords>> = {
  en: {
    head: (product, name, target, place) => `Product ${product} (${name}) at ${target} (${place})`,
    notListed: ': not listed there',
    specColumns: (target) => ['spec', 'name', 'koo.yaml', target, ''],
    templateColumns: ['template', 'key', 'versions', 'attached to'],
    assetColumns: ['asset', 'key', 'koo.yaml', 'versions'],
    standings: {
      'as-declared': 'as declared',
      'linked-otherwise': 'linked otherwise',
      'not-declared': 'not in koo.yaml',
      'not-linked': 'not linked',
      'not-listed': 'not listed',
    },
    notDeclared: '(not in koo.yaml)',
    notThere: '(not there)',
    comma: ', ',
    behind: (text) => ` (${text})`,
    seePlan: '`koo plan` shows what a publish would change, and why.',
  },
  zh: {
    head: (product, name, target, place) => `商品 ${product}（${name}），目标 ${target}（${place}）`,
    notListed: '：目标上没有该商品',
    specColumns: (target) => ['规格', '名称', 'koo.yaml', target, ''],
    templateColumns: ['模板', '标识', '版本', '所属应用资产'],
    assetColumns: ['应用资产', '标识', 'koo.yaml', '版本'],
    standings: {
      'as-declared': '与声明一致',
      'linked-otherwise': '关联与声明不同',
      'not-declared': 'koo.yaml 中没有',
      'not-linked': '未关联',
      'not-listed': '目标上没有',
    },
    notDeclared: '（koo.yaml 中没有）',
    notThere: '（目标上没有）',
    comma: '、',
    behind: (text) => `（${text}）`,
    seePlan: '`koo plan` 会显示发布将做的更改及其原因。',
  },
};
