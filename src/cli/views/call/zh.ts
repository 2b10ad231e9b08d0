import type { FieldProblem } from '../../../callback/stories/check-fields.js';
import type { Chinese } from '../../../i18n/message.js';
import type { callMessages } from './messages.js';

const FIELD_PROBLEMS: Readonly<Record<FieldProblem['kind'], string>> = {
  length: '过长',
  missing: '缺失',
  type: '类型错误',
  value: '的取值不在接口文档的表格中',
};

export const zh: [Chinese<typeof callMessages>] = [
  {
    area: 'cli/views/call',
    texts: {
      head: ({ activity, name, protocol }) => `${activity}（${name}），协议 ${protocol}`,
      signature: () => '签名',
      request: () => '请求',
      response: () => '响应',
      invented: () => '自动生成',
      notSent: () => '未发送任何请求（--dry-run）。',
      payloadRule: () => '值不为 null 的字段，最外层按字段名排序，不含空格',
      joinedRule: () => '除 authToken 外的参数，解码后按名称排序',

      answered: ({ contentType, ms, status }) =>
        `HTTP ${status}，${contentType === '' ? '没有 Content-Type' : contentType}，耗时 ${ms} 毫秒`,
      cutShort: ({ characters }) => `…（共 ${characters} 个字符）`,
      noBody: () => '（没有内容）',
      timeout: ({ seconds }) => `${seconds} 秒内没有响应。`,
      tooLarge: () => '响应超过 4 MiB。',
      unreachable: ({ reason }) => `无法访问服务器（${reason}）。`,

      accepted: () => '云商店会接受该响应。',
      inProgress: () => '云商店会接受该响应，并调用 queryInstance 直到实例就绪。',
      rejected: ({ rule }) => `云商店不会接受该响应。${rule === undefined ? '' : `[${rule}]`}`,
      console: () => '调试页面',
      repeat: () => '同一请求的命令如下；其签名 60 秒内有效，nonce 只能使用一次：',
      repeatToken: () => '同一请求的命令：',
      again: ({ id }) => `重新签名并发送：koo callback replay ${id}`,
      notLogged: ({ reason }) => `该请求没有写入 koo callback replay 的记录：${reason}`,

      noCalls: () => '此处没有请求记录。koo callback send 和 test 会记录发送的请求。',
      someCalls: ({ shown, total }) =>
        shown === total ? `共 ${total} 个请求` : `共 ${total} 个请求，以下为最近 ${shown} 个`,
      columnId: () => '编号',
      columnTime: () => '发送时间（UTC）',
      columnCommand: () => '来源',
      columnActivity: () => '接口',
      columnOutcome: () => '结果',
      columnAddress: () => '地址',
      howToReplay: () => '再次发送其中一个：koo callback replay ID',
      unknownCall: ({ id }) => `此处没有 ID 为 ${id} 的请求记录。`,
      listCalls: () => '列出请求记录：koo callback replay',
      recordedOther: ({ id }) => `请求记录 ${id} 不属于 koo 已知的接口。`,
      sameSignature: () => '与之前完全相同的内容、签名和 nonce：您的服务器应予以拒绝。',

      listening: ({ url }) => `正在监听 ${url}（任意路径），代替您的服务器响应。仅为模拟，不会创建任何实例。`,
      keys: ({ kinds }) => `密钥：${kinds.join('、')}。`,
      answersOtherwise: ({ code, delay, status }) =>
        `所有请求都${delay === 0 ? '' : `在 ${delay} 秒后`}返回${[
          ...(code === undefined ? [] : [` resultCode ${code}`]),
          ...(status === undefined ? [] : [` HTTP ${status}`]),
        ].join('、')}。`,
      resultCodeForm: ({ code }) => `${code} 不是结果码。`,
      resultCodes: () => '结果码为六位数字：000000 表示成功，000005 表示内部错误。',
      stopWith: () => '按 Ctrl-C 停止。',
      call: ({ number, time, what }) => `请求 ${number}  ${time} UTC  ${what}`,
      unknownInterface: () => '不是云商店的请求',
      called: ({ activity, protocol }) => `${activity}，协议 ${protocol}`,
      signatureRight: () => '签名正确。',
      signatureWrong: () => '签名错误：',
      nonceUsed: () => 'nonce 重复使用：重放请求。',
      bodyTooLarge: () => '请求体超过 4 MiB，未读取。',
      noInterface: () => '没有接口使用该 activity 或路径。',
      field: ({ kind, path }) => `字段 ${path} ${FIELD_PROBLEMS[kind]}。`,

      signedBody: () => '该响应的 Body-Sign：',
      addToQuery: () => '添加到地址中：',
      addHeaders: () => '发送以下请求头：',
      valid: () => '签名正确。',
      invalid: () => '签名错误：',
      expectedSteps: () => '正确的计算过程：',
      giveInput: () => '请指定包含请求体的文件，或从标准输入提供：-',
      notParameters: () => '输入既不是 JSON 对象，也不是 a=1&b=2 形式的查询参数。',
      noSignature: () => '没有要校验的签名。',
      giveSignature: () => '请用 --url 指定被调用的地址，或者用 --signature、--timestamp 和 --nonce 指定。',
      badRequestUrl: () => '--url 的值不是地址，也不是带查询参数的路径。',
      headerForm: ({ line }) => `“${line}”不是 NAME:VALUE 的形式。`,
      timeForm: ({ text }) => `“${text}”不是时间。`,
      giveTime: () => '请填写自 1970 年起的毫秒数，或者 ISO 8601 格式：2026-11-27T22:34:17Z',
    },
  },
];
