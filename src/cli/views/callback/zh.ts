import type { StoryNeed } from '../../../callback/stories/script.js';
import type { Chinese } from '../../../i18n/message.js';
import type { callbackReportMessages, callbackTestMessages } from './messages.js';

const NEEDS: Readonly<Record<StoryNeed, string>> = {
  'market-events': '请指定用于接收 License 的端口：--events-port PORT',
  'public-key': '请指定用于加密 clientSecret 的公钥：--public-key FILE',
  restart: '请指定终止并重新启动服务器的命令：--restart COMMAND',
};

export const zh: [Chinese<typeof callbackTestMessages>, Chinese<typeof callbackReportMessages>] = [
  {
    area: 'cli/views/callback',
    texts: {
      head: ({ protocols, url }) => `koo 已像云商店一样调用 ${url}（${protocols.join('、')}）。`,
      story: ({ checks, failed, story }) =>
        `${story}：${failed === 0 ? `${checks} 项检查` : `${checks} 项检查中有 ${failed} 项未满足`}`,
      skipped: ({ needs, story }) => `${story}：未运行${needs === undefined ? '' : `；${NEEDS[needs]}`}`,
      console: () => '调试页面',
      unclear: () => '（文档之间相互矛盾）',
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
  {
    area: 'cli/views/callback/report',
    texts: {
      storyColumn: () => '场景',
      checksColumn: () => '检查',
      checksOf: ({ checks, failed }) =>
        failed === 0 ? `${checks} 项满足` : `${checks} 项中有 ${failed} 项未满足`,
      page: ({ number }) => (number === undefined ? '文档' : `文档 ${number}`),
      more: ({ count }) => `另有 ${count} 条规则未满足。`,
    },
  },
];
