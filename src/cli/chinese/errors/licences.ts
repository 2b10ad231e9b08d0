import { ANY, type ChineseErrors } from '../chinese-errors.js';

export const licences: ChineseErrors = {
  [ANY]: {
    'Whether the code is active says: koo licence heartbeat {license}':
      '查询授权码是否已激活：koo licence heartbeat {license}',
    'KooGallery does not say whether it counts a client once when it is reported twice on a day.':
      '云商店没有说明同一天重复上报的客户端是否只计一次。',
    'KooGallery took {done} of {all} entries before.': '在此之前云商店已接收 {all} 项中的 {done} 项。',
  },
  LICENCE_CODE: {
    'The licence code has {count} characters; it has 1 to {most}.':
      '授权码有 {count} 个字符；长度应为 1 到 {most}。',
    'A licence code looks like PLXXXXXX; the buyer finds it in 已购买资源 > 资源详情.':
      '授权码的形式为 PLXXXXXX；买家可在“已购买资源 > 资源详情”中查看。',
  },
  LICENCE_USER: {
    'The account has 1 to 256 characters, and the IP address at most 32.':
      '账号应为 1 到 256 个字符，IP 地址最多 32 个字符。',
    'Better report who uses the software with: koo licence usage':
      '建议改用以下命令上报软件使用情况：koo licence usage',
  },
  LICENCE_USE: {
    'The client of {license} has an id of 1 to 256 characters.':
      '{license} 的客户端标识应为 1 到 256 个字符。',
    'The number of clients of {license} is a whole number from 0 to {most}.':
      '{license} 的客户端数量应为 0 到 {most} 的整数。',
    '{license} has two numbers of clients; a day has one.': '{license} 有两个客户端数量；每天只能有一个。',
    'Each entry has the id of a client, or the number of clients that were active on the day.':
      '每一项应包含一个客户端标识，或当日活跃客户端总数。',
  },
  LICENCE_USES: {
    'It has over a million lines.': '超过一百万行。',
    'There is nothing to report in it.': '其中没有可上报的内容。',
    'A line has an id or an active_num, and not both.': '每行应有 id 或 active_num，二者只能选其一。',
    'active_num is a whole number of at most 9 digits.': 'active_num 应为最多 9 位的整数。',
    'There is no column named {column}.': '没有名为 {column} 的列。',
    'There is no column license.': '缺少列 license。',
    'This is no CSV: {why}': '这不是 CSV：{why}',
    'The first line names the columns, of these: license, id, active_num.':
      '首行为列名，可用的列：license、id、active_num。',
    'The client of {license} has an id of 1 to 256 characters.':
      '{license} 的客户端标识应为 1 到 256 个字符。',
    'The number of clients of {license} is a whole number from 0 to {most}.':
      '{license} 的客户端数量应为 0 到 {most} 的整数。',
    'The licence code has {count} characters; it has 1 to {most}.':
      '授权码有 {count} 个字符；长度应为 1 到 {most}。',
  },
};
