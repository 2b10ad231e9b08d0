import type { Chinese } from '../../../i18n/message.js';
import type { inspectionMessages, templatePackageMessages } from './messages.js';

const BILLING = { onDemand: '按需计费', period: '包年包月' } as const;

export const zh: [Chinese<typeof inspectionMessages>, Chinese<typeof templatePackageMessages>] = [
  {
    area: 'cli/views/template/inspection',
    texts: {
      variables: () => '变量',
      resources: () => '资源',
      dataSources: () => '数据源',
      modules: () => '模块',
      outputs: () => '输出',
      providers: () => 'Provider',
      assets: () => '应用资产',
      price: () => '价格',

      sensitive: () => '敏感',
      required: () => '必填',
      hasDefault: () => '有默认值',
      defaultIs: ({ value }) => `默认值 ${value}`,
      pickedFrom: ({ prompt }) => `从 ${prompt} 中选择`,
      inModule: ({ module }) => `在 ${module} 中`,
      unknownCount: ({ blocks, type }) => `? × ${type}，来自 ${blocks} 个块：数量取决于变量的值`,
      asset: ({ id }) => `应用资产 ${id}`,
      version: ({ version }) => `版本 ${version}`,

      billing: ({ billing }) => BILLING[billing],
      billingByValues: () => '计费模式取决于变量的值',
      copies: ({ count }) => `共 ${count} 个`,
      priceFrom: ({ names }) => `价格取决于 ${names.join('、')}`,
      limits: ({ onDemand, period }) =>
        `RFS 最多为 ${period} 个包年包月资源和 ${onDemand} 个按需计费资源询价。`,
      over: ({ billing }) => `${BILLING[billing]}的资源超过了一次询价的上限。`,
      notEstimated: ({ types }) => `不支持询价：${types.join('、')}。`,
      unread: ({ problems }) =>
        `有 ${problems} 处语法问题，此处显示的内容可能不完整。详情请运行 \`koo template lint\`。`,
    },
  },
  {
    area: 'cli/views/template/package',
    texts: {
      excluded: () => '未打包',
      set: () => '默认值',
      toRfs: () => '提交 RFS',
      inline: ({ characters }) => `可将其内容（${characters} 个字符）作为 template_body 直接放入请求`,
      byAddress: ({ reason }) => `须放入 OBS，以其地址 template_uri 提交：${reason}`,
      names: ({ more, names }) => `${names.join('、')}${more > 0 ? `，另有 ${more} 个` : ''}`,
    },
  },
];
