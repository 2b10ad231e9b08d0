import type { Chinese } from '../../i18n/message.js';
import type { sendingMessages } from './messages.js';

export const zh: [Chinese<typeof sendingMessages>] = [
  {
    area: 'marketplace/sending',
    texts: {
      badAddress: ({ why }) => `目标的地址不可用。${why}`,
      giveAddress: () => '请写成 https://mkt.example.com 的形式；模拟器可以是 http://127.0.0.1:8080。',
      notUrl: () => '它不是 URL。',
      holdsPassword: () => '其中含有用户名或密码；凭证不能写在地址中。',
      holdsQuery: () => '其中含有查询参数或片段。',
      wrongProtocol: ({ protocol }) => `${protocol} 不是 https:。`,
      notHttps: ({ address }) => `${address} 不是 HTTPS；http: 只能用于本机。`,
      writeHttps: () => '请改为 https://。',

      badProxy: ({ setting, why }) => `${setting} 中的代理不可用。${why}`,
      proxyProtocol: ({ protocol }) => `不支持 ${protocol}。`,
      writeProxy: ({ setting }) => `请写成 ${setting}=http://HOST:PORT，或者取消设置。`,
      proxyNotReached: ({ proxy, why }) => `无法连接代理 ${proxy}（${why}）。`,
      checkProxy: ({ setting }) => `请检查 ${setting}；不经过代理的主机请写入 NO_PROXY。没有发送任何内容。`,
      proxyAuthentication: ({ proxy }) => `代理 ${proxy} 要求其他用户名和密码（HTTP 407）。`,
      writeProxyPassword: ({ setting }) =>
        `请写入 ${setting}=http://USER:PASSWORD@HOST:PORT，特殊字符写成 %XX。没有发送任何内容。`,
      proxyFailed: ({ host, proxy, status }) => `代理 ${proxy} 无法连接 ${host}（HTTP ${status}）。`,
      proxyForbids: ({ host, proxy, status }) => `代理 ${proxy} 不允许 koo 连接 ${host}（HTTP ${status}）。`,
      proxyClosed: () => '代理关闭了连接',
      proxyAnswerEndless: () => '代理的响应没有结束',
      proxyNotHttp: () => '代理的响应不是 HTTP',

      caFile: ({ why }) => `没有使用 KOO_CA_FILE 指定的证书：${why}。`,
      nameCaFile: () => '请指定包含公司或测试服务器 CA 的 PEM 文件，或者取消 KOO_CA_FILE。',
      noCertificate: () => '其中没有 PEM 格式的证书',
      brokenCertificate: () => '其中有损坏的证书',

      connecting: ({ seconds }) => `连接 ${seconds} 秒`,
      connectingThroughProxy: ({ proxy, seconds }) => `通过代理 ${proxy} 连接 ${seconds} 秒`,
      idle: ({ seconds }) => `空闲 ${seconds} 秒`,
      waitingForAnswer: ({ seconds }) => `等待响应 ${seconds} 秒`,
      readingAnswer: ({ seconds }) => `读取响应 ${seconds} 秒`,
      answerOver: ({ bytes }) => `响应超过 ${bytes} 字节。`,
      timedOut: ({ during }) => `超时：${during}`,

      answerTooLong: ({ call, why }) => `对${call}的响应没有结束：${why}`,
      noAnswer: ({ host, why }) => `${host} 没有响应（${why}）。`,
      connectionLost: ({ call, host, why }) => `在${call}过程中与 ${host} 的连接中断（${why}）。`,
      notReceived: () => '服务端不可能收到全部内容，因此没有执行：请重新运行同一命令。',
      mayRefuseSize: () => '如果每次都中断，可能是服务端或代理拒绝这么大的请求体。',
      outcomeUnknown: ({ call, host, why }) =>
        `${call}已全部发送，但 ${host} 没有响应（${why}）：无法确定是否已执行。`,
      interrupted: ({ call }) => `${call}已全部发送，随后被中断：无法确定是否已执行。`,
      notSentAgain: () => '没有自动重新发送，因为那样可能会执行两次。',
      onlyReads: () => '该操作只读取数据：请重新运行同一命令。',
      repeatable: () => '重复执行没有影响：请重新运行同一命令。',
      tried: ({ tries }) => `已尝试 ${tries} 次。`,

      connectTimeout: ({ host, why }) => `${host} 没有响应（${why}）。`,
      certificateRefused: ({ host, why }) => `${host} 出示的证书不受信任（${why}）。`,
      neverSwitchedOff: () => '没有发送任何内容。koo 从不关闭该检查。',
      giveCompanyCa: () => '如果公司的代理会重新签发 TLS 证书，请用 KOO_CA_FILE=FILE 给出其 CA。',
      checkClock: () => '如果提示证书“expired”或“not yet valid”，请检查系统时间。',
      tlsFailed: ({ host, why }) => `无法与 ${host} 建立 TLS 连接（${why}）。`,
      checkTls: () => '请检查该地址是否支持 HTTPS（TLS 1.2 或更高版本），以及中间的代理。没有发送任何内容。',
      lookUpFailed: ({ host, why }) => `目前无法解析域名 ${host}（${why}）。`,
      noHost: ({ host, why }) => `没有主机 ${host}（${why}）。`,
      connectionRefused: ({ host, why }) => `${host} 拒绝连接（${why}）。`,
      notReached: ({ host, why }) => `无法连接 ${host}（${why}）。`,
      checkAddress: () => '请检查目标的地址。',
      checkServer: () => '请检查服务是否在运行、端口是否正确，然后重新运行同一命令：没有发送任何内容。',
      checkNetwork: () => '请检查网络、VPN 和代理，然后重新运行同一命令：没有发送任何内容。',
      nameProxy: () => '如果只能通过代理访问外网，请指定代理：HTTPS_PROXY=http://HOST:PORT',

      repeating: ({ call, host, reason, seconds }) =>
        `${host}：${call}失败（${reason}）；${seconds} 秒后重试。`,
      tryingNext: ({ code, host, next }) => `无法连接 ${host}（${code}）；改为尝试 ${next}。`,
    },
  },
];
