import type { KeyKind } from '../../callback/callback-interface.js';
import type { Chinese } from '../../i18n/message.js';
import type { callbackMessages } from './messages.js';
import type { callbackRuleNames, callbackRuleReasons, levelMessages } from './rule-messages.js';

const KINDS: Readonly<Record<KeyKind, string>> = {
  basic: '基础接口',
  general: '通用接口',
  'licence-code': 'License授权码交付接口',
  synchronization: '联营SaaS同步接口',
};

export const zh: [
  Chinese<typeof callbackMessages>,
  Chinese<typeof levelMessages>,
  Chinese<typeof callbackRuleNames>,
  Chinese<typeof callbackRuleReasons>,
] = [
  {
    area: 'cli/callback',
    texts: {
      noAddress: () => '没有要调用的地址。',
      giveAddress: () =>
        '请指定服务器的生产系统接口地址，例如 http://127.0.0.1:8080/saasproduce，或者在 koo.yaml 中填写 callback.address。',
      otherHost: ({ host }) => `${host} 不是本机。`,
      allowHost: ({ host }) =>
        `如果该服务器属于您，并且是测试系统：--allow-host ${host}，或者设置环境变量 KOO_CALLBACK_HOSTS=${host}。它会收到真实的请求并创建实例。`,
      noKey: ({ kind }) => `没有用于对${KINDS[kind]}的请求签名的密钥。`,
      setKey: ({ variable }) => `请将 ${variable} 设为服务器校验签名所用的访问密钥；测试时可使用任意文本。`,
      writeKey: ({ file, kind, profile }) =>
        `或者写入 ${file}（权限 0600）的配置 ${profile}，值要加引号：callbackKeys: {${kind}: '…'}`,
      whereKey: ({ kind }) => `密钥在“卖家中心 > 应用工具 > 密钥管理”中查看：绑定${KINDS[kind]}的访问密钥。`,
      badPublicKey: ({ file }) => `${file} 中没有 RSA 公钥。`,
      writePublicKey: () =>
        '请提供包含应用公钥的 PEM 文件：openssl rsa -in private.pem -pubout -out public.pem',
      portInUse: ({ port }) => `无法监听用于云商店事件的端口 ${port}。`,
      otherPort: () => '请停止占用该端口的程序，或者指定其他端口，并让服务器上传到该端口。',
      restartFailed: ({ command, status }) => `--restart 的命令失败（${status}）：${command}`,
      runRestart: () => '请在终端中运行该命令。它必须终止服务器，在同一地址重新启动，并以 0 退出。',
      keyNotText: ({ kind, source }) => `${source} 中的 callbackKeys.${kind} 不是文本。`,
    },
  },
  {
    area: 'cli/callback/levels',
    texts: {
      must: () => '云商店的调试页面或生产环境会拒绝，或者文档要求服务器做到。',
      should: () => '文档建议做到。',
      unclear: () => '文档之间，或者文档与华为的示例服务器之间相互矛盾：koo 只报告您的服务器的做法。',
    },
  },
  {
    area: 'cli/callback/rule-names',
    texts: {
      'answer-field': () => '响应的字段',
      'answer-form': () => '响应的格式',
      blanks: () => '请求体中的空白字符',
      'body-sign': () => '响应的签名',
      'content-type': () => '响应的 Content-Type',
      'empty-instance': () => 'instanceId 为空',
      'encrypted-field': () => '加密字段',
      'expire-time': () => '17 位的到期时间',
      'front-end-url': () => '新实例的地址',
      'http-status': () => 'HTTP 状态码',
      'hundred-ids': () => '一次查询 100 个实例',
      'key-kind': () => '每类接口使用各自的密钥',
      'licence-timeout': () => '5 秒内响应',
      'licence-upload': () => '上传 License',
      'list-form': () => '以文本形式发送的列表',
      'longest-field': () => '字段达到最大长度',
      'lost-answer': () => '响应丢失',
      'many-users': () => '一次同步 500 个用户',
      'member-order': () => '字段的顺序',
      'memo-escape': () => 'memo 中的汉字',
      'missing-member': () => '缺少必选字段',
      'null-member': () => '值为 null 的字段',
      'optional-callback': () => '可选接口',
      parallel: () => '两个请求同时到达',
      poll: () => '异步开通',
      probing: () => '已保存的调试用例',
      reachable: () => '服务器可访问',
      'released-instance': () => '已释放的实例',
      repeat: () => '已经完成的请求',
      'replayed-nonce': () => '重复使用的 nonce',
      restart: () => '服务器重启',
      'result-code': () => '结果码',
      'same-instance': () => '一个订单行对应一个实例',
      'same-licence': () => '同一请求得到同一 License',
      signature: () => '请求的签名',
      'signature-case': () => '签名的大小写',
      'signature-code': () => '签名错误时的结果码',
      'sync-delete': () => '删除不存在的数据',
      'sync-repeat': () => '重复的同步请求',
      'test-flag': () => 'testFlag 为 0',
      'time-future': () => '时间戳超前',
      'time-past': () => '过期的请求',
      'time-unit': () => '以秒为单位的时间戳',
      'time-within': () => '60 秒以内的请求',
      timeout: () => '20 秒内响应',
      'too-many-ids': () => '超过 100 个实例 ID',
      'unknown-activity': () => '未知的 activity',
      'unknown-instance': () => '不存在的实例',
      'unknown-member': () => '额外的字段',
      'unknown-value': () => '未知的取值',
      'usage-info': () => '实例的使用量',
      'utf-8': () => 'UTF-8 编码',
    },
  },
  {
    area: 'cli/callback/rule-reasons',
    texts: {
      'answer-field': () => '调试页面会指出第一个缺失或过长的字段，并且不保存用例。',
      'answer-form': () =>
        '云商店按 JSON 解析响应，并要求同时有 resultCode 和 resultMsg，尽管文档的表格中 resultMsg 是可选的。',
      blanks: () =>
        '云商店对按名称排序后的请求体签名。文档没有说明服务器应对收到的原始字节签名，还是重新排列字段后再签名；华为的示例服务器采用后者。',
      'body-sign': () =>
        'SaaS 1.0 和联营 Kit 1.0 的响应带有响应头 Body-Sign。调试页面会校验它，没有该响应头则不保存用例。',
      'content-type': () => '调试页面只接受 application/json，并会显示实际收到的 Content-Type。',
      'empty-instance': () => '申请联营凭证时还没有订单，此时 instanceId 和 orderId 为空。',
      'encrypted-field': () => 'SaaS 1.0 的 userName 和 password 须用您的密钥加密，这是接口文档的要求。',
      'expire-time': () =>
        '接口文档的表格规定 expireTime 为 yyyyMMddHHmmss，共 14 位；文档中的示例却是 17 位。',
      'front-end-url': () =>
        '调试页面把 frontEndUrl 列为 newInstance 必须返回的字段；接口的表格中 appInfo 是可选的，华为的示例服务器只返回 instanceId。',
      'http-status': () => '只有 HTTP 200 表示成功。其他状态码一律视为失败，无论响应体内容。',
      'hundred-ids': () => '云商店一次 queryInstance 最多查询 100 个实例，以逗号分隔。',
      'key-kind': () =>
        '在卖家中心，一个密钥只能绑定一类接口。如果服务器对所有接口都接受任意一个密钥，这种隔离就失去了意义。',
      'licence-timeout': () => '对 License，云商店等待响应 5 秒。耗时更长的 License 应在之后上传。',
      'licence-upload': () => '云商店在 eventId 指定的云商店事件中等待 License，并将上传的内容交给买家。',
      'list-form': () => '联营 2.0 的表格规定为列表，而文档中的示例是包含 JSON 的文本，两种形式都可能出现。',
      'longest-field': () => '字段的长度可以达到接口文档表格中规定的最大值。',
      'lost-answer': () =>
        '没有收到响应时，云商店无法知道请求是否已经执行，因此会再次调用：businessId 不同，订单相同。',
      'many-users': () => '一次 authSync 最多包含 500 个用户。',
      'member-order': () => '云商店对按名称排序的字段签名，字段到达的顺序不影响签名。',
      'memo-escape': () => '文档要求 memo 中的汉字写成 \\uXXXX。',
      'missing-member': () => '结果码表中，请求参数不完整时应返回 000002。',
      'null-member': () => '文档没有说明值为 null 的字段是否参与签名。华为的示例服务器不计入。',
      'optional-callback': () => '只有允许变更规格或数量的商品，云商店才会调用该接口。',
      parallel: () =>
        '重试和买家的页面操作可能重叠：同一订单行的两个请求可能同时到达。一个订单行创建两个实例，会让您付出双倍成本。',
      poll: () => '返回 000004 之后，云商店会调用 queryInstance，直到成功为止，在此之前买家只能等待。',
      probing: () =>
        '商品在售期间，云商店每天上午和下午会自动运行已保存的调试用例。连续五天失败，交易会被冻结，商品会被隐藏。',
      reachable: () => '云商店通过互联网、以域名访问您的服务器。已保存的用例连续五天失败，商品会被冻结。',
      'released-instance': () => '结果码表中，实例已不存在时应返回 000003。',
      repeat: () => '云商店会重试失败的请求，也可以在控制台手动“重新启动”。调试页面要求接口可以重复调用。',
      'replayed-nonce': () =>
        '每个请求都有随机的 nonce。如果不记录 nonce，截获请求的人可以在 60 秒内重放该请求。',
      restart: () =>
        '实例存在多久，云商店就会调用多久，远长于任何进程的生命周期：newInstance 之后数月，queryInstance 仍须能查到该实例。',
      'result-code': () =>
        '000000 以外的结果码都表示失败（允许异步时的 000004 除外）。newInstance 和升级会重试 3 小时，之后订单失败并退款；一个月内这样的订单超过五个，商品会被下架。',
      'same-instance': () =>
        '云商店重试 newInstance 时，businessId 是新的，orderId 和 orderLineId 不变，并采用所收到响应中的 instanceId。',
      'same-licence': () => '云商店可能再次申请 License，并期望得到同一个。',
      signature: () => '互联网上的任何人都可以调用您的服务器，只有签名能证明请求来自云商店。',
      'signature-case': () => '华为文档的示例中，签名既有大写也有小写；华为的示例服务器忽略大小写。',
      'signature-code': () => '结果码表中，鉴权失败时应返回 000001。',
      'sync-delete': () => '联营同步接口是幂等的：删除已经删除的数据也是成功。',
      'sync-repeat': () => '联营同步接口是幂等的：重复添加只产生一条记录，并且是成功。',
      'test-flag': () => '新版文档的真实请求不带 testFlag，旧版会发送 0。',
      'time-future': () => '文档规定时间相差不超过 60 秒；华为的示例服务器只检查是否过期。',
      'time-past': () => '被截获的请求不应永远有效：文档规定时间相差不超过 60 秒。',
      'time-unit': () => '所有示例和最新文档使用毫秒，同一文档的旧版写的是秒。',
      'time-within': () =>
        '请求在途中需要时间，时钟也有偏差：60 秒以内都有效。把毫秒当作秒的服务器会拒绝所有请求。',
      timeout: () => '云商店等待响应 20 秒，超时视为失败。',
      'too-many-ids': () => '云商店一次最多查询 100 个实例，超过的请求不是来自云商店。',
      'unknown-activity': () =>
        '云商店会增加 activity（例如 2025 年的 changeInstanceCheck）。对未知的 activity 返回成功，等于承诺了不会做的事。',
      'unknown-instance': () =>
        '结果码表中，实例不存在时应返回 000003。对任何实例都返回成功，会让您和云商店都发现不了错误。',
      'unknown-member': () => '云商店可能会在请求中增加字段，这些字段也参与签名。',
      'unknown-value': () =>
        '云商店会增加取值（例如 2025 年的 scene RENEWAL_CHANGE）。对未知的取值返回成功，等于承诺了不会做的事。',
      'usage-info': () => '对按需和套餐包商品，云商店会向买家展示 queryInstance 返回的使用量。',
      'utf-8': () => '请求使用 UTF-8 编码，名称中会有汉字和表情符号。按其他编码读取，签名就会不一致。',
    },
  },
];
