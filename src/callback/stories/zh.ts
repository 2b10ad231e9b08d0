import type { Chinese } from '../../i18n/message.js';
import type { FieldProblem } from './check-fields.js';
import type { answerMessages, ruleMessages, storyMessages, unusualMessages } from './messages.js';

const FIELD_PROBLEMS: Readonly<Record<FieldProblem['kind'], string>> = {
  length: '过长',
  missing: '缺失',
  type: '类型错误',
  value: '取值不合法',
};

/** Between Chinese and what begins with a Latin letter or a digit there is a space. */
const afterChinese = (text: string): string => (/^\w/.test(text) ? ` ${text}` : text);

export const zh: [
  Chinese<typeof answerMessages>,
  Chinese<typeof storyMessages>,
  Chinese<typeof unusualMessages>,
  Chinese<typeof ruleMessages>,
] = [
  {
    area: 'callback/answer',
    texts: {
      unreachable: ({ activity, reason }) => `${activity}：无法访问服务器（${reason}）。`,
      timeout: ({ activity, seconds }) => `${activity}：${seconds} 秒内没有响应。`,
      tooLarge: ({ activity }) => `${activity}：响应超过 4 MiB。`,
      status: ({ activity, status }) => `${activity}：响应的 HTTP 状态码为 ${status}；只有 200 表示成功。`,
      contentType: ({ activity, contentType }) =>
        `${activity}：响应的 Content-Type 为“${contentType}”，应为 application/json。`,
      noBodySign: ({ activity }) => `${activity}：响应缺少 Body-Sign 响应头。`,
      malformedBodySign: ({ activity }) =>
        `${activity}：响应头 Body-Sign 的格式不是 sign_type="HMAC-SHA256", signature= "…"（必须带双引号）。`,
      otherBodySign: ({ activity }) => `${activity}：响应头 Body-Sign 与响应体的签名不一致。`,
      notAnObject: ({ activity }) => `${activity}：响应不是 JSON 对象。`,
      noMember: ({ activity, member }) => `${activity}：响应中没有文本字段 ${member}。`,
      resultCode: ({ activity, code, text }) => `${activity}：服务器返回 resultCode ${code}（${text}）。`,
      notAuthenticated: ({ activity, text }) =>
        `${activity}：服务器返回 resultCode 000001（${text}）：签名未通过。koo 使用的访问密钥与服务器的一致吗？`,
      field: ({ activity, kind, path }) => `${activity}：响应字段 ${path} ${FIELD_PROBLEMS[kind]}。`,
      notEncrypted: ({ activity, path }) =>
        `${activity}：响应字段 ${path} 没有用访问密钥加密，用户的登录信息会以明文传输。`,
      noUsage: ({ activity }) => `${activity}：响应中没有 usageInfo，按需和套餐包商品必须返回。`,
      unrelatedUsage: ({ activity }) =>
        `${activity}：usageInfo 中缺少 relatedInstanceId，套餐包实例必须返回。`,
      plainMemo: ({ activity }) => `${activity}：memo 中的中文没有写成 \\uXXXX 的形式。`,
    },
  },
  {
    area: 'callback/story',
    texts: {
      otherInstance: ({ first, second }) => `同一订单行得到了两个实例：${first} 和 ${second}。`,
      repeatFailed: ({ code }) => `再次请求同一订单行时失败（resultCode ${code}）。`,
      repeatRejected: ({ activity, code }) =>
        `${activity}：服务器拒绝了此前已成功的请求（resultCode ${code}）。`,
      notReady: ({ activity, code, polls }) =>
        `调用 ${activity} ${polls} 次后实例仍未就绪（resultCode ${code}）。`,
      accepted: ({ activity, what }) => `${activity}：服务器接受了${afterChinese(what)}。`,
      rejected: ({ activity, what }) => `${activity}：服务器拒绝了${afterChinese(what)}。`,
      otherCode: ({ activity, code, expected, what }) =>
        `${activity}：对于${what}，服务器返回 resultCode ${code}；此时应返回 ${expected}。`,
      noAnswer: ({ activity }) => `${activity}：服务器没有按云商店可解析的格式响应该请求。`,
      notOffered: ({ activity, code }) => `${activity}：服务器没有提供该接口（resultCode ${code}）。`,
      forgotten: ({ activity, code }) => `${activity}：服务器重启后找不到该实例（resultCode ${code}）。`,
      noLicence: ({ seconds }) => `${seconds} 秒内没有收到上传的 License。`,
      otherLicence: () => '同一请求得到了两个不同的 License。',
    },
  },
  {
    area: 'callback/unusual',
    texts: {
      '59-seconds-ahead': () => '时间戳超前 59 秒的请求',
      '59-seconds-old': () => '时间戳滞后 59 秒的请求',
      '61-seconds-ahead': () => '时间戳超前 61 秒的请求',
      '61-seconds-old': () => '时间戳滞后 61 秒的请求',
      blanks: () => '请求体中字段之间带有空白的请求',
      'changed-member': () => '签名后 testFlag 被改动的请求',
      'delete-unknown': () => '删除不存在的数据的请求',
      'empty-instance': () => 'instanceId 为空的请求',
      'empty-member': ({ member }) => `${member} 为空的请求`,
      'expire-time-17': () => 'expireTime 为 17 位数字的请求',
      'four-byte-characters': () => '包含四字节字符的请求',
      'hundred-ids': () => '包含 100 个实例 ID 的请求',
      'in-seconds': () => '时间戳以秒为单位的请求',
      'list-as-text': () => '以 JSON 文本传递列表的请求',
      'longest-fields': () => '字段达到文档规定的最大长度的请求',
      'lower-case': () => '签名为小写的请求',
      'many-users': () => '包含 500 个用户的请求',
      'missing-member': ({ member }) => `缺少 ${member} 的请求`,
      'no-signature': () => '没有签名的请求',
      'null-member': () => 'testFlag 为 null 的请求',
      'null-required': ({ member }) => `${member} 为 null 的请求`,
      'other-key': () => '使用其他密钥签名的请求',
      'other-kind-key': () => '使用其他类型接口的密钥签名的请求',
      'other-order': () => '字段顺序不同的请求',
      released: () => '针对已释放实例的请求',
      replayed: () => 'nonce 重复使用的请求',
      'test-flag-0': () => 'testFlag 为 0 的请求',
      'too-many-ids': () => '包含 101 个实例 ID 的请求',
      'unknown-activity': () => 'activity 未知的请求',
      'unknown-instance': () => '针对不存在的实例的请求',
      'unknown-member': () => '带有额外字段的请求',
      'unknown-value': () => '字段取值超出文档范围的请求',
    },
  },
  {
    area: 'callback/rules',
    texts: {
      'answer-field': () => '请返回全部必选字段，长度和类型须符合接口文档中的表格。',
      'answer-form': () => '请返回 JSON 对象，出错时也要同时包含 resultCode 和 resultMsg。',
      blanks: () =>
        '请自行决定校验方式：华为的示例服务器会将字段重新排序后再计算，因此空白不影响签名；文档只要求排序。',
      'body-sign': () =>
        '请返回响应头 Body-Sign: sign_type="HMAC-SHA256", signature= "…"，并对响应体的原始字节计算签名。',
      'content-type': () => '请设置响应头 Content-Type: application/json。',
      'empty-instance': () => '请接受空的 instanceId：申请应用凭证时，云商店会发送空值。',
      'encrypted-field': () =>
        '请用访问密钥加密 userName 和 password：16 位 IV，后接 AES-CBC 密文的 Base64。',
      'expire-time': () =>
        '请同时接受 14 位和 17 位的 expireTime：表格规定为 yyyyMMddHHmmss，而示例带有毫秒。',
      'front-end-url': () =>
        '创建实例时请同时返回 appInfo.frontEndUrl：调试页面可能要求该字段，而 newInstance 的表格中为可选。',
      'http-status': () => '请返回 HTTP 200，并通过 resultCode 报告错误。',
      'hundred-ids': () => '请在一次 queryInstance 中支持返回最多 100 个实例的信息。',
      'key-kind': () => '每类接口只能用各自的密钥校验签名。',
      'licence-timeout': () => '请在 5 秒内响应；License 可在后台生成后再上传。',
      'licence-upload': () => '请按 eventId 对应的云商店事件上传 License。',
      'list-form': () => '请自行决定是否接受以文本传递的列表：2.0 的表格规定为列表，而示例中是文本。',
      'longest-field': () => '请接受长度达到接口文档规定上限的字段。',
      'lost-answer': () => '即使连接断开，也要完成请求的操作；再次收到同一请求时返回同一实例。',
      'many-users': () => '请支持一次请求包含 500 个用户。',
      'member-order': () => '计算签名之前，请先按名称对字段排序。',
      'memo-escape': () => '请将 memo 中的中文写成 \\uXXXX 的形式。',
      'missing-member': () => '请检查必选字段，缺少时返回 000002。',
      'null-member': () =>
        '请自行决定如何处理 null：华为的示例服务器计算签名时会忽略值为 null 的字段；文档没有说明。',
      'optional-callback': () =>
        '如果商品支持变更，请提供该接口：商品的规格或数量可以变更时，云商店会调用它。',
      parallel: () => '请以 orderId 和 orderLineId 作为唯一键创建实例：两个请求可能同时到达。',
      poll: () => '返回 000004 之后，实例一旦就绪，请返回 resultCode 000000。',
      probing: () => '已保存的调试用例每次都应返回 000000：云商店每天运行两次，连续 5 天失败会冻结商品。',
      reachable: () => '请启动服务器，并检查地址。',
      'released-instance': () => '对已释放的实例，请返回 000003。',
      repeat: () => '对已经完成的请求也返回 000000：云商店会重复调用。',
      'replayed-nonce': () => '请将每个 nonce 至少保存 60 秒，再次出现时以 000001 拒绝。',
      restart: () => '请在响应之前将实例持久化，使其在服务器重启后仍然存在。',
      'result-code': () => '请求成功时请返回 000000；失败原因请查看服务器日志。',
      'same-instance': () =>
        '对相同的 orderId 和 orderLineId，请返回相同的 instanceId；businessId 每次都不同。',
      'same-licence': () => '对相同的实例和 eventId，请返回相同的 License。',
      signature: () => '请用请求内容和您的密钥计算签名，签名不一致时拒绝请求。',
      'signature-case': () => '比较签名时请忽略大小写。',
      'signature-code': () => '签名缺失或错误时，请返回 000001。',
      'sync-delete': () => '要删除的数据不存在时，也请返回 000000。',
      'sync-repeat': () => '重复新增或删除时也请返回 000000，并且只保留一条记录。',
      'test-flag': () => '请将 testFlag 0 视为未传：旧版请求会发送该值。',
      'time-future': () =>
        '请自行决定是否接受未来的时间：文档要求相差不超过 60 秒，而华为的示例服务器接受任何未来时间。',
      'time-past': () => '时间戳（毫秒）早于当前时间超过 60 秒时，请拒绝请求。',
      'time-unit': () => '请自行决定是否接受以秒为单位的时间戳：新版文档规定为毫秒，旧版为秒。',
      'time-within': () => '请接受与当前时间相差 60 秒以内的请求；时间戳的单位是毫秒。请检查服务器的时钟。',
      timeout: () => '请在 20 秒内响应；如果开通时间更长，请返回 000004 并在后台完成。',
      'too-many-ids': () => 'queryInstance 一次最多接受 100 个实例 ID，超过时请返回 000002。',
      'unknown-activity': () => 'activity 未知时，请返回 000002。',
      'unknown-instance': () => '实例不存在时，请返回 000003。',
      'unknown-member': () => '请忽略未知字段：云商店可能会增加字段。',
      'unknown-value': () => '字段取值超出接口文档的范围时，请返回 000002。',
      'usage-info': () =>
        '请为每个按需或套餐包实例返回 usageInfo，其中包含 usageValue 和 statisticalTime；套餐包的每一项还须用 relatedInstanceId 指明按需实例。',
      'utf-8': () => '请先按 UTF-8 读取请求，再计算签名。',
    },
  },
];
