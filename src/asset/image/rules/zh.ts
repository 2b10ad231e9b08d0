import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { placesText } from '../image-subject.js';
import type { authorizedKeys } from './authorized-keys.js';
import type { cloudInit } from './cloud-init.js';
import type { environmentKey } from './environment-key.js';
import type { hostKeys } from './host-keys.js';
import type { logs } from './logs.js';
import type { machineId } from './machine-id.js';
import type { openPort } from './open-port.js';
import type { passwordAccount } from './password-account.js';
import type { privateKey } from './private-key.js';
import type { report } from './report.js';
import type { shellHistory } from './shell-history.js';

export const zhRules: ChineseRules<{
  'image/authorized-keys': typeof authorizedKeys;
  'image/cloud-init': typeof cloudInit;
  'image/environment-key': typeof environmentKey;
  'image/host-keys': typeof hostKeys;
  'image/logs': typeof logs;
  'image/machine-id': typeof machineId;
  'image/open-port': typeof openPort;
  'image/password-account': typeof passwordAccount;
  'image/private-key': typeof privateKey;
  'image/report': typeof report;
  'image/shell-history': typeof shellHistory;
}> = {
  'image/authorized-keys': {
    name: '允许登录的密钥',
    summary: '主机的文件中有允许登录的公钥。',
    why: '持有其中任一密钥的人都能登录每个买家的主机。云商店的镜像标准不允许预置账号、密码或密钥。',
    fix: '删除每个主目录中的这些文件，例如 `rm -f /root/.ssh/authorized_keys`；然后再次运行 check-image.sh 并重新制作镜像。',
    messages: { found: (found) => `主机允许密钥登录：${placesText(found)}。` },
  },
  'image/cloud-init': {
    name: 'cloud-init 的状态',
    summary: 'cloud-init 保留了制作镜像的主机的状态。',
    why: '新主机可能误认为自己是原来的主机：用户数据、主机名和买家的密码都不会设置。',
    fix: '制作镜像之前运行 `cloud-init clean --logs`。',
    messages: { found: (found) => `cloud-init 保留了本机的状态：${placesText(found)}。` },
  },
  'image/environment-key': {
    name: '环境变量中的密钥',
    summary: '设置环境变量的文件或云工具的配置中写有访问密钥的值。',
    why: '每个买家都能读到您的密钥。报告和 koo 都不显示其值。',
    fix: '删除这些行，并吊销密钥：已共享的镜像可能已被启动过。',
    messages: { found: (found) => `设置环境变量的文件中有密钥的值：${placesText(found)}。` },
  },
  'image/host-keys': {
    name: 'ssh 主机密钥',
    summary: '镜像中有主机 ssh 服务的主机密钥。',
    why: '所有买家的主机会使用相同的主机密钥：任何一个买家都可以冒充其他主机。',
    fix: '删除它们（`rm -f /etc/ssh/ssh_host_*_key*`）；首次启动时 cloud-init 或 sshd 会生成新的密钥。',
    messages: { found: (found) => `主机中有 ssh 主机密钥：${placesText(found)}。` },
  },
  'image/logs': {
    name: '日志',
    summary: '镜像中有日志。',
    why: '买家可以从中看到您的网络、用户和操作，镜像也会变大。',
    fix: '清空日志：`find /var/log -type f -exec truncate -s 0 {} +`，以及 `journalctl --vacuum-time=1s`。',
    messages: { found: (found) => `主机中有日志：${placesText(found)}。` },
  },
  'image/machine-id': {
    name: '主机 ID',
    summary: '镜像中有主机的 ID（machine-id）。',
    why: '所有买家的主机会使用相同的 ID：DHCP、日志和许可证都靠它区分主机。',
    fix: '清空它：`truncate -s 0 /etc/machine-id`，并将 /var/lib/dbus/machine-id 设为指向它的链接。首次启动时会生成新的 ID。',
    messages: { found: (found) => `主机有自己的 ID：${placesText(found)}。` },
  },
  'image/open-port': {
    name: '开放的端口',
    summary: '主机中有程序监听 ssh 以外的端口，且不限于本机回环地址。',
    why: '云商店的标准要求服务和端口最小化。在买家完成配置之前就监听的端口，会对网络中的所有人开放。',
    fix: '停止不需要的程序，其余的绑定到 127.0.0.1，或在首次登录之后再启动。如果该端口就是您销售的服务，请在 koo.yaml 中将此规则设为 `off`。',
    messages: { found: (found) => `有程序监听可被他人访问的端口：${placesText(found)}。` },
  },
  'image/password-account': {
    name: '带密码的账号',
    summary: '主机的账号有自己的密码，或密码为空。',
    why: '每个买家的主机都会有相同的密码。云商店的镜像标准不允许预置账号、密码或密钥。',
    fix: '锁定这些账号：`passwd -l NAME`。首次启动时会设置买家的密码。',
    messages: { found: (found) => `主机的账号有密码，或密码为空：${placesText(found)}。` },
  },
  'image/private-key': {
    name: '私钥',
    summary: '用户的 .ssh 文件夹中有私钥。',
    why: '每个买家都能在接受该密钥的地方使用它。云商店的镜像标准不允许预置账号、密码或密钥。',
    fix: '删除它，并在所有接受它的地方移除对应的公钥。',
    messages: { found: (found) => `主机中有用户的私钥：${placesText(found)}。` },
  },
  'image/report': {
    name: '镜像的检查报告',
    summary: '镜像没有 check-image.sh 的报告，或报告不完整。',
    why: 'koo 无法查看主机镜像的内部，而审核可以：预置账号、密码或密钥会导致审核不通过。',
    fix: '用 `koo asset check --image-script > check-image.sh` 获取脚本，在制作镜像之前以 root 身份在主机中运行，并在 koo.yaml 中写明报告：`image: { report: image-report.json }`。',
    messages: {
      none: ({ id }) => `镜像 ${id} 没有经过内部检查：koo.yaml 没有写明 check-image.sh 的报告。`,
      missing: () => 'check-image.sh 的报告不存在。',
      unreadable: () => '无法读取 check-image.sh 的报告。',
      invalid: () => '该文件不是 check-image.sh 的报告，或版本不同。',
      unprivileged: () => 'check-image.sh 没有以 root 身份运行：看不到其他用户的文件。',
      skipped: ({ checks }) => `check-image.sh 未能完成这些检查：${checks.join('、')}。`,
    },
  },
  'image/shell-history': {
    name: '命令历史',
    summary: '镜像中有 Shell 或工具的历史记录。',
    why: '其中有输入过的内容，包括地址和密码。',
    fix: '最后删除它们：`rm -f /root/.bash_history; unset HISTFILE`。',
    messages: { found: (found) => `Shell 或工具保留了历史：${placesText(found)}。` },
  },
};
