import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

const allowHost = '非本机的主机名；确认该服务器属于您本人。';
const profile = '凭证文件中的配置，用其中的密钥签名。';

/** Of `koo callback …`: single calls and signatures. */
export const callbackToolCommands: Readonly<Record<string, CommandTexts>> = {
  'callback:listen': {
    summary: '代替您的服务器监听，并解释收到的每个请求。',
    description:
      '校验每个请求的签名；签名错误时，指出由哪种常见错误造成：使用了其他密钥、字段未排序、请求体被重新序列化、单位为秒等。它根据内存中的数据像正确的服务器一样响应；它只是模拟，不会创建任何实例，并在每个响应中说明。仅在本机监听。会尝试所有已设置的密钥。按 Ctrl-C 或发送 SIGTERM 停止，退出码为 0。使用 --json 时，每个请求输出一行 JSON。',
    flags: {
      answer: '所有请求都返回该结果码，例如 000005。',
      delay: '每次响应前等待的秒数。',
      'http-status': '所有请求都返回该 HTTP 状态码。',
      kind: '只接受该协议的请求；默认为全部协议。',
      port: '监听端口；默认使用空闲端口。',
      profile,
    },
  },
  'callback:replay': {
    summary: '再次发送 koo 发送过的请求，或者列出这些请求。',
    description:
      'koo callback send 和 test 会把请求记录在 koo.yaml 旁的 .koo/callback 中：最近 20 次运行，仅所有者可读，不含密钥和响应。相同的请求体会以新的签名发送，如同云商店再次调用；使用 --same-signature 时发送完全相同的内容，您的服务器应将其作为重放请求拒绝。不指定 ID 时，列出最近的请求。',
    args: { id: '请求的 ID。' },
    flags: {
      'allow-host': allowHost,
      'dry-run': '只显示请求，不发送。',
      profile,
      project: sharedFlags.project,
      'same-signature': '发送完全相同的内容，包括签名和 nonce。',
    },
  },
  'callback:send': {
    summary: '向您的服务器发送一个已签名的云商店请求，并完整显示。',
    description:
      '显示签名的内容和过程、请求、响应、云商店对响应的判断，以及再次发送的命令。未指定的必选字段会自动生成，但只有您的服务器才知道的字段除外，例如实例 ID。NAME=VALUE 使用接口规定的类型，NAME:=JSON 则原样发送。服务器会收到真实的请求：请使用测试系统，或者添加 testFlag=1。如果云商店不会接受该响应，退出码为 1。',
    args: {
      activity: '要调用的接口，例如 newInstance 或 tenantSync。',
      member: '请求的字段，形式为 NAME=VALUE 或 NAME:=JSON。',
      url: '服务器的生产系统接口地址；默认为 koo.yaml 中的 callback.address。',
    },
    flags: {
      'allow-host': allowHost,
      'dry-run': '只显示请求，不发送。',
      kind: '协议；默认为 koo.yaml 中的 callback.protocol，否则为包含该 activity 的最新协议。',
      profile,
      project: sharedFlags.project,
    },
  },
  'callback:sign': {
    summary: '对请求体签名，并显示每一步。',
    description:
      '像云商店一样对请求体签名：SaaS 2.0、License 和订单通知的签名在地址中，联营Kit 2.0 的签名在请求头中，SaaS 1.0 和联营Kit 1.0 使用 token。请将各步骤与您自己的代码比较。密钥显示为 <key>。SaaS 1.0 的输入为 JSON 对象，或者 a=1&b=2 形式的查询参数。使用 --answer 时，对响应体签名（1.0 的 Body-Sign）。',
    args: { file: '包含请求体的文件；- 表示标准输入。' },
    flags: {
      answer: '内容是 SaaS 1.0 或联营Kit 1.0 的响应体。',
      kind: '协议；默认为 saas-2.0。',
      nonce: 'nonce；默认随机生成。',
      profile,
      timestamp: '时间戳：自 1970 年起的毫秒数，token 使用 yyyyMMddHHmmssSSS；默认为当前时间。',
    },
  },
  'callback:verify': {
    summary: '校验请求的签名，并解释错误的原因。',
    description:
      '请提供云商店发送的内容（用 --url 指定地址，或指定请求头），或者您自己的代码对相同时间和 nonce 计算出的签名：如果不一致，koo 会查找造成该签名的错误。会尝试所有已设置的密钥。使用 --answer 时，校验 1.0 响应的 Body-Sign。签名错误时，退出码为 1。',
    args: { file: '包含请求体的文件；- 表示标准输入。SaaS 1.0 的请求没有请求体。' },
    flags: {
      answer: '校验响应：--signature 为其响应头 Body-Sign。',
      at: '请求到达的时间：自 1970 年起的毫秒数，或 ISO 8601 格式；默认为当前时间。',
      header: '请求头；可以重复指定。',
      kind: '协议；默认为 saas-2.0。',
      nonce: 'nonce，如果 --url 中没有。',
      profile,
      signature: '签名，如果 --url 中没有。',
      timestamp: '时间戳，如果 --url 中没有。',
      url: '被调用的地址，包含查询参数。',
    },
  },
};
