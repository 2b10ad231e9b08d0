import type { Chinese } from '../../i18n/message.js';
import { type answerMessages, type codeMessages, statusText } from './messages.js';

const FAMILIES = {
  gateway: '云商店和 RFS 前面的华为云 API 网关',
  licence: '云商店，授权码接口',
  marketplace: '云商店；旧版文档中的前缀为 CBC. 而不是 MKT.',
  oauth: '买家用户登录的认证域（OAuth）',
  rfs: 'RFS（资源编排服务）',
  upload: '云商店，云商店事件的字符串/文件流上传接口',
  usage: '云商店，话单接口',
} as const;

export const zh: [Chinese<typeof answerMessages>, Chinese<typeof codeMessages>] = [
  {
    area: 'marketplace/answers',
    texts: {
      refused({ call, code, host, meaning, status, words }) {
        const why = [meaning, words && `其说明为“${words}”`].filter(Boolean).join('；');
        return `${spaced(host)}拒绝了${call}${why && `：${why}`}（${statusText(code, status)}）。`;
      },
      emulatorAt: ({ host }) => `位于 ${host} 的模拟器`,
      emulatorDiskFull: ({ call }) => `磁盘已满：本机的模拟器无法保存${call}所需的内容。`,
      freeDisk: () => '请在其数据文件夹（.koo/local）所在的磁盘上释放空间，然后重新运行同一命令。',
      lateAnswer: ({ call, code, host, status }) =>
        `${spaced(host)}没有及时响应${call}（${statusText(code, status)}）：无法确定是否已执行。`,
      unreadable: ({ call, host, why }) => `${spaced(host)}对${call}的响应不符合该接口的格式（${why}）。`,
      checkInBetween: () => '请检查目标的地址，并确认不是代理或登录页面在代替它响应。',
      noResultCode: () => '没有结果码',
      noContentType: ({ bytes }) => `没有内容类型，${bytes} 字节`,
      contentType: ({ bytes, type }) => `${type}，${bytes} 字节`,
      noMember: ({ kind, name }) => `没有名为 ${name} 的${kind === 'list' ? '列表' : '文本'}`,
      requestId: ({ id }) => `请求 ID（联系华为云技术支持时请提供）：${id}`,
      clockOff: ({ host, isAhead, minutes }) =>
        `本机时间比 ${host} ${isAhead ? '快' : '慢'} ${minutes} 分钟；最多允许相差 15 分钟。`,
      setClock: () => '请校准时间（启用 NTP），然后重新运行同一命令：没有执行任何操作。',
      sameRequest: () => '网关收到的请求与 koo 签名的请求完全一致：SK 错误，或者属于其他 AK。',
      otherRequest: ({ lines }) =>
        ['网关收到的请求与 koo 签名的请求不一致；请检查中间是什么改动了请求：', ...lines].join('\n'),

      redirected: () => '它指向别处',
      notFollowed: () => '带签名的请求不会跟随重定向。请检查目标的地址。',
      badRequest: () => '请求有误',
      notAuthenticated: () => '认证信息错误',
      notAllowed: () => '没有权限',
      nothingHere: () => '该地址没有内容',
      tooManyRequests: () => '访问频率超限',
      waitAMinute: () => '请等待一分钟，然后重试。',
      bodyTooLarge: () => '请求体过大',
      sendSmaller: () => '请发送较小的文件，或者在卖家中心上传。',
      internalError: () => '内部错误',
      noBackend: () => '后端不可用',
      noService: () => '服务不可用',
      tryLater: () => '请稍后重试。',
    },
  },
  {
    area: 'marketplace/answers/codes',
    texts: {
      meaning: ({ chinese }) => chinese,
      next: ({ nextChinese }) => nextChinese,
      family: ({ family }) => FAMILIES[family],
    },
  },
];

/** With the space that belongs between Latin letters and Chinese characters. */
function spaced(host: string): string {
  return /[\w\]]$/.test(host) ? `${host} ` : host;
}
