import type { Chinese } from '../../i18n/message.js';
import type { ChangeKind, ChangeSubject } from '../../publish/plan/change.js';
import type { promptMessages, Secret } from './messages.js';

const SECRETS: Readonly<Record<Secret, string>> = {
  accessToken: '访问令牌',
  authorizationCode: '授权码',
  refreshToken: '刷新令牌',
};

/** Of the changes that are asked about. */
const KINDS: Partial<Record<ChangeKind, string>> = {
  delete: '删除',
  relink: '重新关联',
  unlink: '取消关联',
};

const THINGS: Readonly<Record<ChangeSubject['type'], string>> = {
  asset: '应用资产',
  product: '商品',
  spec: '规格',
  template: '模板',
};

export const zh: [Chinese<typeof promptMessages>] = [
  {
    area: 'cli/prompt',
    texts: {
      proceed: () => '是否执行？输入 yes 继续：',
      changesOf: ({ product, target }) => `目标 ${target}，商品 ${product}：`,
      change({ key, kind, template, type }) {
        const thing = `${THINGS[type]} ${key}`;
        return template === undefined ? `${KINDS[kind] ?? kind}${thing}` : `从${thing} 移除模板 ${template}`;
      },
      needsYes: ({ changes, more }) =>
        `这将执行：${changes.join('；')}${more > 0 ? `；以及另外 ${more} 项` : ''}。标准输入不是终端，koo 无法请求确认。`,
      notAllowed({ changes, more, templates }) {
        const all = [
          ...changes,
          ...(more > 0 ? [`另外 ${more} 项同类更改`] : []),
          ...(templates.length > 0 ? [`在 RFS 中创建资源栈以生成 ${templates.join('、')} 的执行计划`] : []),
        ];
        return `这将执行：${all.join('；')}。这些操作未被允许，且标准输入不是终端，koo 无法请求确认。没有做任何修改。`;
      },
      allow: ({ flag }) => `如确实需要，请加上：${flag}`,
      yesAllows: ({ flag }) => `--yes 已弃用：它等同于 ${flag}。请只写明本次运行允许的操作。`,
      rfsNeedsYes: () => '该命令会在 RFS 中创建或删除内容；标准输入不是终端，koo 无法请求确认。',
      sayYes: () => '如确实需要，请加上 --yes。',
      allowStacks: () => '或者在 koo.yaml 的目标中写明：`rfs: {stacks: allow}`。',
      lookAtPlan: () => '`koo plan` 会显示将做什么以及原因。',
      lookByDryRun: () => '--dry-run 会显示将做什么以及原因。',
      nothingChanged: () => '没有做任何修改。',
      notDone: () => '没有执行：回答不是“yes”。',
      toHost: ({ host, place, source }) =>
        `${place} 要求将请求发往 ${host}，并使用来自 ${source} 的密钥签名。\n如果您不认识该主机，请不要继续。回答 yes 会被记住。`,
      plansOf: ({ place, templates }) =>
        `为了生成 ${templates.join('、')} 的执行计划，koo 将为每个模板创建一个空资源栈和一个执行计划（${place}），完成后将两者删除。`,
      rfsAt: ({ place }) => (place === undefined ? 'RFS' : `RFS ${place}`),
      secret: ({ secret }) => `请输入${SECRETS[secret]}（输入内容不显示）：`,
      secretMissing: ({ secret }) => `没有给出${SECRETS[secret]}。`,
      typeSecret: () => '请在提示时输入，或者通过管道传入。它不能作为参数：参数会留在命令行历史中。',
      accessKey: () => '访问密钥（AK）：',
      secretKey: () => '秘密访问密钥（SK，输入内容不显示）：',
      securityToken: () => '安全令牌（仅临时密钥需要，输入内容不显示）：',
      notJson: () => '输入不是有效的 JSON。',
      keyMissing: () => '需要 AK 和 SK，缺少其中一个。',
      typeKeys: () => '请在提示时输入，或者通过管道输入：两行文本，或 {"accessKey": …, "secretKey": …}。',
      whereKeysAre: () => '访问密钥在卖家中心创建：卖家中心 > 控制台 > 用户名 > 我的凭证 > 管理访问密钥。',
    },
  },
];
