import type { Chinese } from '../../i18n/message.js';
import type { licenceMessages } from './messages.js';

export const zh: [Chinese<typeof licenceMessages>] = [
  {
    area: 'marketplace/licences',
    texts: {
      activation: () => '授权码激活',
      query: () => '授权码查询',
      report: () => '软件使用统计上报',
      activationFindOut: ({ license }) => `查询授权码是否已激活：koo licence heartbeat ${license}`,
      reportFindOut: () => '云商店没有说明同一天重复上报的客户端是否只计一次。',
      acceptedBefore: ({ all, done }) => `在此之前云商店已接收 ${all} 项中的 ${done} 项。`,

      codeLength: ({ count, max }) => `授权码有 ${count} 个字符；长度应为 1 到 ${max}。`,
      codeForm: () => '授权码的形式为 PLXXXXXX；买家可在“已购买资源 > 资源详情”中查看。',
      user: () => '账号应为 1 到 256 个字符，IP 地址最多 32 个字符。',
      betterReport: () => '建议改用以下命令上报软件使用情况：koo licence usage',

      clientId: ({ license }) => `${license} 的客户端标识应为 1 到 256 个字符。`,
      clientCount: ({ license, max }) => `${license} 的客户端数量应为 0 到 ${max} 的整数。`,
      twoCounts: ({ license }) => `${license} 有两个客户端数量；每天只能有一个。`,
      eachEntry: () => '每一项应包含一个客户端标识，或当日活跃客户端总数。',

      tooManyLines: () => '超过一百万行。',
      notCsv: ({ why }) => `这不是 CSV：${why}`,
      nothingToReport: () => '其中没有可上报的内容。',
      eitherOr: () => '每行应有 id 或 active_num，二者只能选其一。',
      activeNumber: () => 'active_num 应为最多 9 位的整数。',
      unknownColumn: ({ column }) => `没有名为 ${column} 的列。`,
      noLicenseColumn: () => '缺少列 license。',
      columns: () => '首行为列名，可用的列：license、id、active_num。',
    },
  },
];
