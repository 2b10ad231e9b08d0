import type { Chinese } from '../../../i18n/message.js';
import type { callbackTestMessages } from './messages.js';

export const zh: [Chinese<typeof callbackTestMessages>] = [
  {
    area: 'cli/views/callback',
    texts: {
      head: ({ protocols, url }) => `koo 已像云商店一样调用 ${url}（${protocols.join('、')}）。`,
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
      noStories: ({ protocols }) => `koo 尚不能测试 ${protocols.join('、')}。`,
      kinds: ({ names }) => `可以测试：--kind ${names.join('、')}。`,
      unknownStory: ({ story }) => `没有名为“${story}”的场景。`,
      stories: ({ names }) => `可用的场景：${names.join('、')}。`,
      didYouMean: ({ meant }) => `您是否想输入 ${meant}？`,
    },
  },
];
