import type { Chinese } from '../i18n/message.js';
import type { doctorMessages } from './messages.js';

const IGNORED = '设置了 NODE_TLS_REJECT_UNAUTHORIZED=0；koo 仍然校验证书。';

export const zh: [Chinese<typeof doctorMessages>] = [
  {
    area: 'doctor',
    texts: {
      node: ({ version }) => `Node ${version}。`,
      nodeTooOld: ({ oldest, version }) => `Node ${version} 低于要求的版本 ${oldest}。`,
      installNode: () => '请安装更新版本的 Node。',
      project: ({ file, product }) => `${file} 描述商品 ${product}。`,
      noProject: () => '此处没有 koo.yaml；调用接口不需要它。',
      problemAt: ({ column, file, line, problem }) => `${file}:${line}:${column} ${problem}`,
      keys: ({ key, source }) => `${key}，来自 ${source}。`,
      noFile: ({ file }) => `没有 ${file}。`,
      privateFile: ({ file }) => `只有您能读取 ${file}。`,
      checkFile: () => '请检查该文件及其权限。',
      ownCertificates: ({ isIgnored }) => `使用 Node 自带的证书。${isIgnored ? IGNORED : ''}`,
      moreCertificates: ({ file, isIgnored }) => `同时信任 ${file} 中的证书。${isIgnored ? IGNORED : ''}`,
      noProxy: () => '没有代理。',
      proxy: ({ proxy, setting }) => `${setting} 指定了 ${proxy}。`,
      proxyResolves: () => '由代理解析。',
      resolved: ({ host }) => `可以解析 ${host}。`,
      connected: ({ host }) => `可以连接 ${host}。`,
      connectedThroughProxy: ({ host }) => `可以通过代理连接 ${host}。`,
      tls: () => 'TLS 1.2 或以上，证书可信。',
      plainLocal: () => '明文 HTTP：不离开本机。',
      plain: () => '明文 HTTP。',
      responds: ({ host }) => `${host} 有响应。`,
      noTime: ({ host }) => `${host} 没有给出时间。`,
      sameTime: ({ host }) => `与 ${host} 的时间一致。`,
      otherTime: ({ host, isAhead, seconds }) =>
        `比 ${host} ${isAhead ? '快' : '慢'} ${seconds} 秒；允许相差 15 分钟。`,
      keyAccepted: ({ host, source }) => `${host} 接受来自 ${source} 的密钥。`,
      noKeys: () => '没有可以尝试的密钥。',
      emulatorKeys: () => '模拟器有自己的密钥。',
      noKeysNeeded: () => '没有密钥，也没有指定目标：此处的模拟器有自己的密钥。',
      noKeysYet: () => '没有密钥。模拟器不需要密钥；云商店站点需要：koo auth login。',
      afterBadStep: () => '未检查：前面的步骤有问题。',
      noTarget: () => '未检查：请指定目标，例如 --target china。',
      afterBadCertificates: () => '未检查：无法读取证书。',
    },
  },
];
