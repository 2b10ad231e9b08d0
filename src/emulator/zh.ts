import type { Chinese } from '../i18n/message.js';
import type { emulatorMessages, faultMessages } from './messages.js';

export const zh: [Chinese<typeof emulatorMessages>, Chinese<typeof faultMessages>] = [
  {
    area: 'emulator',
    texts: {
      notLoopback: ({ host }) => `模拟器不在 ${host} 上监听：它只供本机使用。`,
      useLoopback: () => '请不要指定主机，或者使用 127.0.0.1、::1 或 localhost。',
      otherHost: ({ host }) => `不会将订单投递到 ${host}：它不是本机。`,
      allowHost: ({ host }) => `如果这是您自己的测试服务器，请用 --allow-host ${host} 确认。`,
      running: ({ pid, url }) => `该文件夹上已有模拟器在运行，地址为 ${url}（进程 ${pid}）。`,
      starting: () => '该文件夹上有模拟器正在启动。',
      useOther: () => '请使用该模拟器，或者先停止它，或者用 --data 选择其他文件夹。',
      portInUse: ({ port }) => `无法监听端口 ${port}：已被其他程序占用。`,
      portNotAllowed: ({ port }) => `无法监听端口 ${port}：当前用户不能使用。`,
      otherPort: () => '不指定 --port 会使用任一空闲端口；也可以指定其他端口。',

      keysBroken: () => '无法读取模拟器的凭证。',
      deleteKeys: ({ file }) => `请删除 ${file}：模拟器启动时会生成新的密钥对。`,
      keysExposed: () => '未使用模拟器的凭证：其他用户可以读取该文件，或者该文件属于其他用户。',
      deleteExposedKeys: ({ file }) =>
        `请删除 ${file} 并重新启动模拟器：它会生成新的密钥对。该文件可能来自代码仓库。`,

      state: () => '模拟器的状态',
      moveState: () => '请移走该文件夹：模拟器会以空状态重新启动。',
      stateTooNew: ({ known, version }) => `模拟器状态的版本为 ${version}；当前的 koo 支持 ${known}。`,
      useOtherKoo: () => '请使用生成它的 koo，或者移走该文件夹：模拟器会以空状态启动。',
    },
  },
  {
    area: 'emulator/faults',
    texts: {
      wrong: ({ why }) => `这不是模拟器的故障：${why}。`,
      notObject: () => '故障应为对象',
      unknownKind: ({ kind, kinds }) => `没有 ${kind} 这种故障；可用的有 ${kinds.join('、')}`,
      unknownMember: ({ kind, member, members }) =>
        `${kind} 不支持 ${member}；可用的有 ${members.join('、')}`,
      noBody: () => 'answer 需要应答内容 body',
      noCode: ({ status }) => `状态码 ${status} 只有带上 code 才表示拒绝`,
      notText: ({ member }) => `${member} 应为文本`,
      notChoice: ({ choices, member }) => `${member} 应为以下之一：${choices.join('、')}`,
      notNumber: ({ max, member, min }) => `${member} 应为 ${min} 到 ${max} 之间的数字`,
      writeFault: () =>
        '请写成 "lost rate=0.2 path=/api" 的形式，或者写成对象 {kind: lost, rate: 0.2, path: /api}。',
      notList: () => '故障文件应包含 YAML 或 JSON 格式的故障列表。',
      writeList: () => '请写成：- {kind: lost, rate: 0.2, path: /api}',
    },
  },
];
