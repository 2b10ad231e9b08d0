import { ERROR_CODES } from '../../../marketplace/answers/error-codes.js';
import { ANY, type ChineseErrors } from '../chinese-errors.js';

const NETWORK = {
  'Check the network, the VPN and the proxy, then run the same command again: nothing was sent.':
    '请检查网络、VPN 和代理，然后重新运行同一命令：没有发送任何内容。',
  'Where only a proxy leads out, name it: HTTPS_PROXY=http://HOST:PORT':
    '如果只能通过代理访问外网，请指定代理：HTTPS_PROXY=http://HOST:PORT',
};

const ADDRESS = { 'Check the address of the target.': '请检查目标的地址。' };

/** What the table of codes advises. */
const ADVICE = Object.fromEntries(
  ERROR_CODES.flatMap(({ next, nextChinese }) => (next && nextChinese ? [[next, nextChinese]] : [])),
);

const UNKNOWN_OUTCOME = {
  'It was not sent again by itself, since that might do it twice.':
    '没有自动重新发送，因为那样可能会执行两次。',
  'Ask KooGallery whether the upload to this market event has arrived before you send it again.':
    '重新发送之前，请先向云商店确认该云商店事件的上传是否已到达。',
  'List the templates: one named {name} is there if it was done.':
    '请列出模板：如果已执行，其中会有名为 {name} 的模板。',
  'List the versions of {name}: there is one more if it was done.':
    '请列出 {name} 的版本：如果已执行，会多出一个版本。',
  'List the templates: {name} is not there any more if it was done.':
    '请列出模板：如果已执行，其中不再有 {name}。',
  'List the versions of {name}: {version} is not there any more if it was done.':
    '请列出 {name} 的版本：如果已执行，其中不再有 {version}。',
  'List the stacks: one named {name} is there if it was done.':
    '请列出资源栈：如果已执行，其中会有名为 {name} 的资源栈。',
  'Look at the events of the stack {name}: they go on if it was done.':
    '请查看资源栈 {name} 的事件：如果已执行，会有新的事件。',
  'List the stacks: {name} is not there any more, or DELETION_IN_PROGRESS, if it was done.':
    '请列出资源栈：如果已执行，其中不再有 {name}，或者其状态为 DELETION_IN_PROGRESS。',
  'List the plans of the stack {name}: one named {plan} is there if it was done.':
    '请列出资源栈 {name} 的执行计划：如果已执行，其中会有 {plan}。',
  'List the plans of the stack {name}: {plan} is not there any more if it was done.':
    '请列出资源栈 {name} 的执行计划：如果已执行，其中不再有 {plan}。',
  'Look at the stack {name}: it is DEPLOYMENT_IN_PROGRESS or further if it was done.':
    '请查看资源栈 {name}：如果已执行，其状态为 DEPLOYMENT_IN_PROGRESS 或之后的状态。',
};

/** Hints that any error may get after a stack was made. */
const LEFTOVERS = {
  'Nothing is left behind: the stack {name} is gone.': '没有遗留任何内容：资源栈 {name} 已删除。',
  'The stack {name} ({id}) stays, with what was built in it, and costs: delete it with koo stack delete {again}.':
    '资源栈 {name}（{id}）及其中创建的资源仍然保留，并会产生费用：请用 koo stack delete {again} 删除。',
  'The stack {name} ({id}) is still there ({reason}). Delete it with koo stack delete {again}, or in the console: 资源编排服务 > 资源栈.':
    '资源栈 {name}（{id}）仍然存在（{reason}）。请用 koo stack delete {again} 删除，或在控制台删除：资源编排服务 > 资源栈。',
  'Whether the stack {name} was made is not known ({reason}). Look with koo stack list, or in the console: 资源编排服务 > 资源栈.':
    '无法确定资源栈 {name} 是否已创建（{reason}）。请用 koo stack list 查看，或在控制台查看：资源编排服务 > 资源栈。',
};

/** Hints that any error may get while RFS proves the templates of a publish. */
const PROVING = {
  'It is about template {name}.': '涉及的模板是 {name}。',
  'Nothing was changed at {target}: RFS proves the templates first.':
    '{target} 上没有做任何修改：模板先在 RFS 中检验。',
};

/** What answers and their absence mean: of KooGallery, its gateway and RFS, whose own codes are not listed here. */
export const connection: ChineseErrors = {
  [ANY]: {
    ...ADVICE,
    'The gateway saw the very request that koo signed: the secret key is wrong, or belongs to another access key.':
      '网关收到的请求与 koo 签名的请求完全一致：SK 错误，或者属于其他 AK。',
    'It was tried {count} times.': '已尝试 {count} 次。',
    "Huawei's support wants to know the request's id: {id}.": '华为云的技术支持需要请求 ID：{id}。',
    '{host} refused {call}: {meaning}; it says "{words}" ({where}).':
      '{host} 拒绝了{call}：{meaning}；其说明为“{words}”（{where}）。',
    '{host} refused {call}: it says "{words}" ({where}).':
      '{host} 拒绝了{call}，其说明为“{words}”（{where}）。',
    '{host} refused {call}: {meaning} ({where}).': '{host} 拒绝了{call}：{meaning}（{where}）。',
    '{host} refused {call} ({where}).': '{host} 拒绝了{call}（{where}）。',
    'Check the access key, the secret key and their permissions.': '请检查 AK、SK 及其权限。',
    'A signed call does not follow. Check the address of the target.':
      '带签名的请求不会跟随重定向。请检查目标的地址。',
    'Wait a minute, then try again.': '请等待一分钟，然后重试。',
    'Send a smaller file, or send it by way of the console.': '请发送较小的文件，或者通过卖家中心上传。',
    ...UNKNOWN_OUTCOME,
    ...LEFTOVERS,
    ...PROVING,
  },
  UNREADABLE_ANSWER: {
    '{host} answered {call} with what is no answer of this interface ({why}).':
      '{host} 对{call}的响应不是该接口的响应（{why}）。',
    'Check the address of the target, and that no proxy or log-in page answers in its place.':
      '请检查目标的地址，并确认不是代理或登录页面在代替它响应。',
  },
  ANSWER_TOO_LONG: { 'The answer to {call} has no end: {why}': '对{call}的响应没有结束：{why}', ...ADDRESS },
  PROXY_NOT_REACHED: {
    'The proxy {proxy} was not reached ({why}).': '无法连接代理 {proxy}（{why}）。',
    'Check {setting}; a host that is reached without the proxy goes into NO_PROXY. Nothing was sent.':
      '请检查 {setting}；不经过代理的主机请写入 NO_PROXY。没有发送任何内容。',
  },
  PROXY_AUTHENTICATION: {
    'The proxy {proxy} wants another user name and password (HTTP 407).':
      '代理 {proxy} 要求其他用户名和密码（HTTP 407）。',
    'Write them into {setting}=http://USER:PASSWORD@HOST:PORT, special characters as %XX. Nothing was sent.':
      '请写入 {setting}=http://USER:PASSWORD@HOST:PORT，特殊字符写成 %XX。没有发送任何内容。',
  },
  PROXY_REFUSED: {
    'The proxy {proxy} did not reach {host} (HTTP {status}).':
      '代理 {proxy} 无法连接 {host}（HTTP {status}）。',
    'The proxy {proxy} does not let koo through to {host} (HTTP {status}).':
      '代理 {proxy} 不允许 koo 访问 {host}（HTTP {status}）。',
    'Check {setting}; a host that is reached without the proxy goes into NO_PROXY. Nothing was sent.':
      '请检查 {setting}；不经过代理的主机请写入 NO_PROXY。没有发送任何内容。',
  },
  BAD_PROXY: {
    'The proxy in {setting} cannot be used. {why}': '{setting} 中的代理不可用。{why}',
    'Write {setting}=http://HOST:PORT, or unset it.': '请写成 {setting}=http://HOST:PORT，或者取消设置。',
  },
  CA_FILE: {
    'The certificates that KOO_CA_FILE names are not used: {why}.':
      '没有使用 KOO_CA_FILE 指定的证书：{why}。',
    'Name a PEM file with the CA of your company or test server, or unset KOO_CA_FILE.':
      '请指定包含公司或测试服务器 CA 的 PEM 文件，或者取消 KOO_CA_FILE。',
  },
  NO_ANSWER: {
    'It does no harm twice: run the same command again.': '重复执行没有影响：请重新运行同一命令。',
    '{host} gave no answer ({why}).': '{host} 没有响应（{why}）。',
    'It only reads: run the same command again.': '该操作只读取数据：请重新运行同一命令。',
  },
  CONNECTION_LOST: {
    'The connection to {host} broke during {call} ({why}).': '在{call}过程中与 {host} 的连接中断（{why}）。',
    'The server cannot have got all of it, so nothing was done: run the same command again.':
      '服务端不可能收到全部内容，因此没有执行：请重新运行同一命令。',
    'If it breaks each time, the server or a proxy may refuse a body of this size.':
      '如果每次都中断，可能是服务端或代理拒绝这么大的请求体。',
  },
  OUTCOME_UNKNOWN: {
    'All of {call} was sent, but {host} gave no answer ({why}): nobody knows whether it was done.':
      '{call}已全部发送，但 {host} 没有响应（{why}）：无法确定是否已执行。',
    '{host} had no answer to {call} in time ({where}): nobody knows whether it was done.':
      '{host} 没有及时响应{call}（{where}）：无法确定是否已执行。',
  },
  CONNECT_TIMEOUT: { '{host} does not answer ({why}).': '{host} 没有响应（{why}）。', ...NETWORK },
  CERTIFICATE_REFUSED: {
    '{host} showed a certificate that is not trusted ({reason}).': '{host} 出示的证书不受信任（{reason}）。',
    'Nothing was sent. koo never switches this check off.': '没有发送任何内容。koo 从不关闭该检查。',
    'If a proxy of your company re-signs TLS, give its CA in KOO_CA_FILE=FILE.':
      '如果公司的代理会重新签发 TLS 证书，请用 KOO_CA_FILE=FILE 给出其 CA。',
    'If the certificate is "expired" or "not yet valid", check the clock.':
      '如果提示证书“expired”或“not yet valid”，请检查系统时间。',
  },
  TLS_FAILED: {
    'No TLS connection to {host} ({reason}).': '无法与 {host} 建立 TLS 连接（{reason}）。',
    'Check that the address speaks HTTPS with TLS 1.2 or newer, and the proxy on the way. Nothing was sent.':
      '请检查该地址是否支持 HTTPS（TLS 1.2 或更高版本），以及途中的代理。没有发送任何内容。',
  },
  HOST_NOT_FOUND: {
    'The name {host} cannot be looked up now ({reason}).': '目前无法解析域名 {host}（{reason}）。',
    'There is no host {host} ({reason}).': '没有主机 {host}（{reason}）。',
    ...ADDRESS,
    ...NETWORK,
  },
  CONNECTION_REFUSED: {
    '{host} refuses connections ({reason}).': '{host} 拒绝连接（{reason}）。',
    'Check that the server runs and that the port is right, then run the same command again: nothing was sent.':
      '请检查服务是否在运行、端口是否正确，然后重新运行同一命令：没有发送任何内容。',
  },
  NOT_REACHED: { '{host} was not reached ({reason}).': '无法连接 {host}（{reason}）。', ...NETWORK },
  CLOCK_OFF: {
    "This machine's clock is {minutes} minutes {side} the one of {host}; 15 are allowed.":
      '本机时间比 {host} {side} {minutes} 分钟；最多允许相差 15 分钟。',
    'Set the clock (turn on NTP), then run the same command again: nothing was done.':
      '请校准时间（启用 NTP），然后重新运行同一命令：没有执行任何操作。',
  },
};
