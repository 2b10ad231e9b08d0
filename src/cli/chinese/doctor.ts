import type { Patterns } from '../../findings/chinese/chinese-area.js';

/** What the doctor says of what is in order, or was not looked at; what is bad is an error, and told as one. */
export const DOCTOR: Patterns = {
  'Node {version}.': 'Node {version}。',
  '{file} describes {product}.': '{file} 描述商品 {product}。',
  'There is no koo.yaml here; calls need none.': '此处没有 koo.yaml；调用接口不需要它。',
  '{key} from {source}.': '{key}，来自{source}。',
  'There is no {file}.': '没有 {file}。',
  'Only you can read {file}.': '只有您能读取 {file}。',
  "Node's own are trusted.": '信任 Node 自带的证书。',
  'Those of {file} are trusted too.': '同时信任 {file} 中的证书。',
  "Node's own are trusted. NODE_TLS_REJECT_UNAUTHORIZED=0 is set; koo checks certificates all the same.":
    '信任 Node 自带的证书。设置了 NODE_TLS_REJECT_UNAUTHORIZED=0；koo 仍然校验证书。',
  'Those of {file} are trusted too. NODE_TLS_REJECT_UNAUTHORIZED=0 is set; koo checks certificates all the same.':
    '同时信任 {file} 中的证书。设置了 NODE_TLS_REJECT_UNAUTHORIZED=0；koo 仍然校验证书。',
  'None on the way.': '途中没有代理。',
  '{setting} names {proxy}.': '{setting} 指定了 {proxy}。',
  'The proxy looks it up.': '由代理解析。',
  '{host} is found.': '可以解析 {host}。',
  '{host} is reached.': '可以连接 {host}。',
  '{host} is reached through the proxy.': '可以通过代理连接 {host}。',
  'TLS 1.2 or newer, and the certificate is trusted.': 'TLS 1.2 或以上，证书可信。',
  'Plain HTTP: it stays on this machine.': '明文 HTTP：不离开本机。',
  'Plain HTTP.': '明文 HTTP。',
  '{host} answers.': '{host} 有响应。',
  '{host} does not tell its time.': '{host} 没有给出时间。',
  'It agrees with the one of {host}.': '与 {host} 的时间一致。',
  '{seconds} s ahead of the one of {host}; 15 minutes are allowed.':
    '比 {host} 快 {seconds} 秒；允许相差 15 分钟。',
  '{seconds} s behind the one of {host}; 15 minutes are allowed.':
    '比 {host} 慢 {seconds} 秒；允许相差 15 分钟。',
  '{host} takes the key of {source}.': '{host} 接受{source}的密钥。',
  'There are no keys to try.': '没有可以尝试的密钥。',
  'The emulator has its own.': '模拟器有自己的密钥。',
  'There are none, and no target was named: the emulator here has its own.':
    '没有密钥，也没有指定目标：此处的模拟器有自己的密钥。',
  'Not looked at, since a step before it is bad.': '未检查：前面的步骤有问题。',
  'Not looked at: name a target, for example --site china.': '未检查：请指定目标，例如 --site china。',
  'Not looked at, since the certificates cannot be read.': '未检查：无法读取证书。',
  'Check the file and its permissions.': '请检查该文件及其权限。',
};
