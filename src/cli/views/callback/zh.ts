import type { Chinese } from '../../../i18n/message.js';
import type { callbackTestMessages } from './messages.js';

export const zh: [Chinese<typeof callbackTestMessages>] = [
  {
    area: 'cli/views/callback',
    texts: {
      head: ({ url }) => `koo 已像云商店一样调用 ${url}（SaaS 2.0）。`,
      story: ({ checks, failed, story }) =>
        `${story}：${failed === 0 ? `${checks} 项检查` : `${checks} 项检查中有 ${failed} 项未满足`}`,
      console: () => '调试页面',
      unclear: () => '文档之间相互矛盾',
      total: ({ checks, must, should, unclear }) => {
        const failed = [
          ...(must > 0 ? [`must ${must} 项`] : []),
          ...(should > 0 ? [`should ${should} 项`] : []),
          ...(unclear > 0 ? [`unclear ${unclear} 项`] : []),
        ];
        return `共 ${checks} 项检查：${failed.length === 0 ? '全部满足' : `未满足：${failed.join('，')}`}。`;
      },
      noKey: () => '没有用于对请求签名的密钥。',
      setKey: () => '请将 KOO_CALLBACK_KEY 设为服务器校验签名所用的访问密钥；测试时可使用任意文本。',
      unknownStory: ({ story }) => `没有名为“${story}”的场景。`,
      stories: ({ names }) => `可用的场景：${names.join('、')}。`,
      didYouMean: ({ meant }) => `您是否想输入 ${meant}？`,
      otherHost: ({ host }) => `${host} 不是本机。`,
      allowHost: ({ host }) =>
        `如果该服务器属于您，并且是测试系统：--allow-host ${host}。它会收到真实的请求并创建实例。`,
    },
  },
];
