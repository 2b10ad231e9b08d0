import type { Language } from '../../../i18n/language.js';
import type { Change, ChangeKind, Thing } from '../../../publish/plan/change.js';

type Made = Pick<Change, 'kind' | 'template' | 'what'>;

/** What the presenters of plans and changes say themselves. */
export interface PlanWords {
  nothing(product: string, target: string, place: string): string;
  head(product: string, target: string, place: string, changes: number): string;
  title(product: string, target: string, changes: number): string;
  columns: readonly string[];
  /** Behind a change that is a person's. */
  handOff: string;
  because(reason: string): string;
  /** Between what is done and the values. */
  colon: string;
  leftAlone: string;
  unchanged(count: number): string;
  /** What RFS is asked before the first change, in sentences. */
  proving: {
    first(templates: readonly string[], place: string | undefined): string;
    planned(price: boolean, plan: boolean): string;
    stops: string;
    goesOn: string;
    between: string;
  };
  kinds: Readonly<Record<ChangeKind, string>>;
  things: Readonly<Record<Thing['type'], string>>;
  /** What a change is done to. */
  subject(change: Made): string;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const THINGS = { asset: 'asset', product: 'product', spec: 'spec', template: 'template' } as const;
const CHINESE_THINGS = { asset: '应用资产', product: '商品', spec: '规格', template: '模板' } as const;

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = {
  en: {
    nothing: (product, target, place) =>
      `Nothing to change: product ${product} at ${target} (${place}) is as koo.yaml declares it.`,
    head: (product, target, place, changes) =>
      `Product ${product} at ${target} (${place}): ${counted(changes, 'change')}.`,
    title: (product, target, changes) =>
      `**${product} at ${target}**: ${changes === 0 ? 'nothing to change' : counted(changes, 'change')}`,
    columns: ['change', 'what', 'from → to', 'because'],
    handOff: ' (hand-off)',
    because: (reason) => `because ${reason}`,
    colon: ': ',
    leftAlone: 'Left alone:',
    unchanged: (count) => `${counted(count, 'thing')} ${count === 1 ? 'is' : 'are'} there already.`,
    proving: {
      first: (templates, place) =>
        `First RFS${place === undefined ? '' : ` (${place})`} reads and keeps ${counted(templates.length, 'template')}: ${templates.join(', ')}.`,
      planned(price, plan) {
        const results = [...(price ? ['the price'] : []), ...(plan ? ['what would be built'] : [])];
        return `Each is planned in an empty stack that is deleted again; it shows ${results.join(' and ')}.`;
      },
      stops: 'What RFS refuses stops the publish.',
      goesOn: 'What RFS refuses is told, and published all the same.',
      between: ' ',
    },
    kinds: {
      attach: 'attach',
      await: 'await review of',
      create: 'create',
      delete: 'delete',
      detach: 'detach',
      link: 'link',
      'new-version': 'new version of',
      none: 'none',
      relink: 'relink',
      submit: 'submit',
      unlink: 'unlink',
      update: 'update',
      upload: 'upload package of',
    },
    things: THINGS,
    subject: (change) =>
      subjectOf(change, {
        attach: (template, thing) => `template ${template} to ${thing}`,
        detach: (template, thing) => `template ${template} from ${thing}`,
        spec: (code, name) => `spec ${code} (${name})`,
        things: THINGS,
      }),
  },
  zh: {
    nothing: (product, target, place) =>
      `无需更改：商品 ${product} 在 ${target}（${place}）与 koo.yaml 的声明一致。`,
    head: (product, target, place, changes) =>
      `商品 ${product}，目标 ${target}（${place}）：${changes} 项更改。`,
    title: (product, target, changes) =>
      `**${product}，目标 ${target}**：${changes === 0 ? '无需更改' : `${changes} 项更改`}`,
    columns: ['更改', '对象', '从 → 到', '原因'],
    handOff: '（人工步骤）',
    because: (reason) => `原因：${reason}`,
    colon: '：',
    leftAlone: '保持不动：',
    unchanged: (count) => `另有 ${count} 项已存在。`,
    proving: {
      first: (templates, place) =>
        `先由 RFS${place === undefined ? ' ' : `（${place}）`}解析并保存 ${templates.length} 个模板：${templates.join('、')}。`,
      planned(price, plan) {
        const results = [...(price ? ['预估价格'] : []), ...(plan ? ['将创建的资源'] : [])];
        return `每个模板都会在空资源栈中生成执行计划，以显示${results.join('和')}，随后删除该资源栈。`;
      },
      stops: 'RFS 拒绝的模板会使发布停止。',
      goesOn: 'RFS 拒绝的模板会列出，但仍会发布。',
      between: '',
    },
    kinds: {
      attach: '添加模板',
      await: '等待审核',
      create: '创建',
      delete: '删除',
      detach: '移除模板',
      link: '关联',
      'new-version': '新版本',
      none: '保持',
      relink: '重新关联',
      submit: '提交审核',
      unlink: '取消关联',
      update: '更新',
      upload: '上传软件包',
    },
    things: CHINESE_THINGS,
    subject: (change) =>
      subjectOf(change, {
        attach: (template, thing) => `${template} → ${thing}`,
        detach: (template, thing) => `${template}（${thing}）`,
        spec: (code, name) => `规格 ${code}（${name}）`,
        things: CHINESE_THINGS,
      }),
  },
};

interface SubjectWords {
  attach(template: string, thing: string): string;
  detach(template: string, thing: string): string;
  spec(code: string, name: string): string;
  things: PlanWords['things'];
}

function subjectOf({ kind, template, what }: Made, words: SubjectWords): string {
  const { key, name, type, version } = what;
  const thing =
    type === 'spec' ? words.spec(key, name) : `${words.things[type]} ${type === 'product' ? key : name}`;
  if (kind === 'attach' || kind === 'detach') return words[kind](template!.name, `${thing} ${version}`);
  return kind !== 'new-version' && version !== undefined ? `${thing} ${version}` : thing;
}
