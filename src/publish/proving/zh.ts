import type { Chinese } from '../../i18n/message.js';
import type { provingMessages } from './messages.js';

export const zh: [Chinese<typeof provingMessages>] = [
  {
    area: 'publish/proving',
    texts: {
      read: ({ template }) => `由 RFS 解析模板 ${template}`,
      prove: ({ template }) => `由 RFS 检验模板 ${template}`,
      outcome: ({ parts }) => parts.join('，'),
      wasRead: () => '已解析',
      wasPlanned: () => '已生成执行计划',
      stored: ({ version }) => `已保存为 ${version}`,
      existing: ({ version }) => `已存在 ${version}`,
      wasRefused: () => '被拒绝',
      waits: ({ assets }) => `等待应用资产 ID：${assets.join('、')}`,
      differences: ({ count }) => `${count} 处不同`,

      aboutTemplate: ({ template }) => `涉及模板 ${template}。`,
      writeUri: ({ target, template }) =>
        `然后把它的地址写入 koo.yaml：targets: {${target}: {rfs: {templateUris: {${template}: URL}}}}`,
      nothingChanged: ({ target }) => `${target} 上没有做任何修改。`,
      nothingChangedYet: ({ target }) => `${target} 上没有做任何修改：RFS 会先检验模板。`,
      notRegistered: () => '该模板没有登记，依赖它的步骤也没有执行。',
      refusesTemplate: ({ reason, template }) => `RFS 拒绝模板 ${template}：${reason}`,
      refusesTemplates: ({ count, templates }) => `RFS 拒绝了 ${count} 个模板：${templates.join('、')}。`,
      correctAndRepeat: () =>
        '请修正后重新运行同一命令：koo template prove 会显示 RFS 对所有模板的检验结果。',
      publishAnyway: ({ target }) =>
        `如仍要发布，请在 koo.yaml 中写明：targets: {${target}: {rfs: {refused: report}}}`,
      noRfs: ({ target }) => `目标 ${target} 没有可用的 RFS，而 koo.yaml 要求在 RFS 中检验模板。`,
      removeRfs: ({ target }) => `请从 koo.yaml 中删除目标 ${target} 的 \`rfs\`。`,
      otherContent: ({ template, version }) =>
        `模板 ${template} 的地址处的内容与 koo 打包的不同：RFS 中的 ${version} 是另外的内容。`,
      uploadAgain: () => '请将 koo 打包的 zip 重新上传到该处，然后重新运行同一命令。',
    },
  },
];
