import type { Chinese } from '../../i18n/message.js';
import type { KeyKind } from '../callback-interface.js';
import type { listeningMessages, mistakeMessages } from './messages.js';

const KINDS: Readonly<Record<KeyKind, string>> = {
  basic: '基础接口',
  general: '通用接口',
  'licence-code': 'License授权码交付接口',
  synchronization: '联营SaaS同步接口',
};

export const zh: [Chinese<typeof mistakeMessages>, Chinese<typeof listeningMessages>] = [
  {
    area: 'callback/mistakes',
    texts: {
      missing: ({ what }) => `缺少 ${what}。`,
      misnamed: ({ found, what }) => `${what} 被写成了 ${found}。`,
      misplaced: ({ found, what }) => `缺少 ${what}；收到的是用于另一类接口的 ${found}。`,
      malformed: ({ what }) => `${what} 格式错误。`,
      'no-body': () => '请求没有请求体。请在其他组件读取之前先读取请求体。',
      digest: ({ bits, what }) =>
        `${what} 为 ${bits} 位，而 HMAC-SHA256 为 256 位。请使用完整的 SHA-256 结果。`,
      'no-key': ({ key }) => `没有${KINDS[key]}的访问密钥，无法校验签名。`,

      seconds: ({ what }) => `${what} 的单位是秒，应为自 1970 年起的毫秒数。`,
      stale: ({ seconds, what }) =>
        `${what} 早于当前时间 ${seconds} 秒，最多允许 60 秒。请检查双方的时钟，并在每次发送时重新签名。`,
      future: ({ seconds, what }) =>
        `${what} 晚于当前时间 ${seconds} 秒，最多允许相差 60 秒。请检查双方的时钟。`,
      'time-zone': ({ hours, what }) =>
        `${what} 相差 ${hours} 小时。请使用 UTC 时间自 1970 年起的毫秒数，而不是本地时间。`,

      'other-key': ({ expected, key }) =>
        `签名使用了${KINDS[key]}的访问密钥，应使用${KINDS[expected]}的访问密钥。`,
      'key-blanks': () => '所用密钥的前面或后面有空格，请去除。',
      'key-case': () => '所用密钥的大小写被改变。请使用卖家中心显示的原样。',
      'key-line-break': () => '所用密钥末尾有换行符（例如从文件读取时），请去除。',
      'key-quotes': () => '所用密钥带有引号，请去除。',
      'key-trimmed': () => '本机的密钥前后有空格，而签名所用的密钥没有。请去除本机密钥的空格。',

      'left-out': ({ names }) =>
        `签名内容缺少 ${names.join('、')}。请对收到的全部字段签名，包括您不认识的字段。`,
      'as-texts': () => '签名时数字被当作字符串。请保持每个值的类型。',
      blanks: () => '签名内容的逗号或冒号后有空格。请使用不含空格的 JSON。',
      'empty-payload': () => '签名时请求体为空。请在服务器的其他组件读取请求体之前先读取。',
      'escaped-html': () => '签名时 <、>、& 等字符被转义为 \\u003c。请关闭 HTML 转义。',
      'escaped-slashes': () => '签名时斜杠被转义为 \\/。请关闭斜杠转义。',
      'escaped-unicode': () => '签名时非 ASCII 字符被转义为 \\u4e2d。请直接使用 UTF-8，不要转义。',
      'form-payload': () => '签名内容为 a=1&b=2 的形式。应对 JSON 文本签名。',
      indented: () => '签名内容含有换行和缩进。请使用单行且不含空格的 JSON。',
      'nulls-kept': () => '签名内容包含值为 null 的字段，应去除。',
      'other-encoding': () => '签名前没有按 UTF-8 读取请求体。请按 UTF-8 读取。',
      'sorted-deep': () => '嵌套的字段也被排序。只应对最外层的字段排序。',
      unsorted: () => '签名前没有按字段名排序。',

      'header-rule': () =>
        '签名时直接使用了请求体，这是同步接口 2.0（x-sign）的规则。此处应使用请求体的 HMAC（十六进制）。',
      'query-rule': () => '签名时使用了请求体的 HMAC，这是基础接口的规则。x-sign 应直接使用请求体。',
      'inner-base64': () => '请求体的 HMAC 使用了 Base64。应使用小写的十六进制。',
      'inner-case': () => '请求体的 HMAC 使用了大写。应使用小写。',
      'key-as-data': () => 'HMAC 的密钥和数据被互换。',
      'nonce-after-timestamp': () => 'nonce 被放在时间戳之后。顺序应为：密钥、nonce、时间戳、请求体。',
      'other-unit': () => '签名所用的时间戳与发送的时间戳不一致：一个是秒，另一个是毫秒。',
      'plain-outer': () => '结果是普通的 SHA-256，应为使用密钥的 HMAC-SHA256。',
      'plain-sha256': () =>
        '请求体使用了普通的 SHA-256，此处也应使用带密钥的 HMAC-SHA256；一些公开的示例代码是错误的。',
      'without-key': () => '待签名字符串不以密钥开头。顺序应为：密钥、nonce、时间戳、请求体。',

      base64: () => '签名使用了 Base64，应为十六进制。',
      hex: () => 'authToken 使用了十六进制，应为 Base64。',
      'double-encoded': () => 'authToken 被 URL 编码了两次。',
      'plus-as-blank': () => 'authToken 中的 + 变成了空格。在地址中应编码为 %2B。',
      'token-case': () => 'authToken 的大小写被改变。Base64 区分大小写。',

      'encoded-values': () => '对 URL 编码后的值签名。应先解码。',
      'json-payload': () => '对 JSON 文本签名。应将参数按名称排序并拼接为 a=1&b=2。',
      'key-alone': () => '只使用了密钥。应在密钥后拼接 timeStamp。',
      'without-empty': () => '没有值的参数被去除。应对收到的全部参数签名。',
      'without-timestamp': () => '签名内容缺少 timeStamp。只应去除 authToken。',

      different: ({ what }) =>
        `${what} 不一致，且不属于任何常见错误：可能使用了其他密钥，或内容在签名后被改动。`,
    },
  },
  {
    area: 'callback/listening',
    texts: {
      portInUse: ({ port }) => `无法监听 127.0.0.1:${port}。`,
      otherPort: () => '请用 --port 选择其他端口，或者省略 --port。',
    },
  },
];
