import type { Chinese } from '../../i18n/message.js';
import type { FieldProblem } from './check-fields.js';
import type { answerMessages, ForgedCall, ruleMessages, storyMessages } from './messages.js';

const FIELD_PROBLEMS: Readonly<Record<FieldProblem['kind'], string>> = {
  length: '过长',
  missing: '缺失',
  type: '类型错误',
  value: '取值不合法',
};

const FORGED: Readonly<Record<ForgedCall, string>> = {
  '59-seconds-old': '59 秒之前的请求',
  '61-seconds-ahead': '时间戳超前 61 秒的请求',
  '61-seconds-old': '61 秒之前的请求',
  'changed-body': '签名后请求体被改动的请求',
  'four-byte-characters': '包含四字节字符的请求',
  'lower-case': '签名为小写的请求',
  'missing-member': '缺少 orderId 的请求',
  'no-signature': '没有签名的请求',
  'other-key': '使用其他密钥签名的请求',
  repeated: '此前已成功的请求',
  replayed: 'nonce 重复使用的请求',
  'too-many-ids': '包含 101 个实例 ID 的请求',
  'unknown-activity': 'activity 未知的请求',
  'unknown-instance': '查询不存在的实例的请求',
  'unknown-member': '带有额外字段的请求',
};

export const zh: [
  Chinese<typeof answerMessages>,
  Chinese<typeof storyMessages>,
  Chinese<typeof ruleMessages>,
] = [
  {
    area: 'callback/answer',
    texts: {
      unreachable: ({ activity, reason }) => `${activity}：无法访问服务器（${reason}）。`,
      timeout: ({ activity }) => `${activity}：20 秒内没有响应。`,
      tooLarge: ({ activity }) => `${activity}：响应超过 4 MiB。`,
      status: ({ activity, status }) => `${activity}：响应的 HTTP 状态码为 ${status}；只有 200 表示成功。`,
      contentType: ({ activity, contentType }) =>
        `${activity}：响应的 Content-Type 为“${contentType}”，应为 application/json。`,
      notAnObject: ({ activity }) => `${activity}：响应不是 JSON 对象。`,
      noMember: ({ activity, member }) => `${activity}：响应中没有文本字段 ${member}。`,
      resultCode: ({ activity, code, text }) => `${activity}：服务器返回 resultCode ${code}（${text}）。`,
      field: ({ activity, kind, path }) => `${activity}：响应字段 ${path} ${FIELD_PROBLEMS[kind]}。`,
    },
  },
  {
    area: 'callback/story',
    texts: {
      otherInstance: ({ first, second }) => `同一订单行得到了两个实例：${first} 和 ${second}。`,
      notReady: ({ code, polls }) => `调用 queryInstance ${polls} 次后实例仍未就绪（resultCode ${code}）。`,
      accepted: ({ what }) => `服务器接受了${FORGED[what]}。`,
      rejected: ({ what }) => `服务器拒绝了${FORGED[what]}。`,
      otherCode: ({ code, expected }) => `服务器返回 resultCode ${code}；此时应返回 ${expected}。`,
      noAnswer: () => '服务器没有按云商店可解析的格式响应该请求。',
    },
  },
  {
    area: 'callback/rules',
    texts: {
      'answer-field': () => '请返回全部必选字段，长度和类型须符合接口文档中的表格。',
      'answer-form': () => '请返回 JSON 对象，出错时也要同时包含 resultCode 和 resultMsg。',
      'content-type': () => '请设置响应头 Content-Type: application/json。',
      'http-status': () => '请返回 HTTP 200，并通过 resultCode 报告错误。',
      'lost-answer': () => '即使连接断开，也要完成请求的操作；再次收到同一请求时返回同一实例。',
      'missing-member': () => '请检查必选字段，缺少时返回 000002。',
      parallel: () => '请以 orderId 和 orderLineId 作为唯一键创建实例：两个请求可能同时到达。',
      poll: () => '返回 000004 之后，实例一旦就绪，queryInstance 就应返回该实例和 resultCode 000000。',
      reachable: () => '请启动服务器，并检查地址。',
      repeat: () => '对已经完成的请求也返回 000000：云商店会重复调用。',
      'replayed-nonce': () => '请将每个 nonce 至少保存 60 秒，再次出现时以 000001 拒绝。',
      'result-code': () => '请求成功时请返回 000000；失败原因请查看服务器日志。',
      'same-instance': () =>
        '对相同的 orderId 和 orderLineId，请返回相同的 instanceId；businessId 每次都不同。',
      signature: () => '请用请求体和您的密钥计算签名，签名不一致时拒绝请求。',
      'signature-case': () => '比较签名时请忽略大小写。',
      'signature-code': () => '签名缺失或错误时，请返回 000001。',
      'time-future': () =>
        '请自行决定是否接受未来的时间：文档要求相差不超过 60 秒，而华为的示例服务器接受任何未来时间。',
      'time-past': () => '时间戳（毫秒）早于当前时间超过 60 秒时，请拒绝请求。',
      'time-within': () => '请接受 60 秒以内的请求；时间戳的单位是毫秒。请检查服务器的时钟。',
      timeout: () => '请在 20 秒内响应；如果开通时间更长，请返回 000004 并在后台完成。',
      'too-many-ids': () => 'queryInstance 一次最多接受 100 个实例 ID，超过时请返回 000002。',
      'unknown-activity': () => 'activity 未知时，请返回 000002。',
      'unknown-instance': () => '实例不存在时，请返回 000003。',
      'unknown-member': () => '请忽略未知字段：云商店可能会增加字段。',
      'utf-8': () => '请先按 UTF-8 读取请求体，再计算签名。',
    },
  },
];
