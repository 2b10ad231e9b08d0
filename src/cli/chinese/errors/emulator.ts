import type { ChineseErrors } from '../chinese-errors.js';
import { DATABASE_STEPS } from './database-steps.js';

export const emulator: ChineseErrors = {
  WRONG_FAULT: {
    'This is no fault for the emulator: a fault is an object.': '这不是模拟器的故障：故障应为对象。',
    'This is no fault for the emulator: {given} is no kind of fault; there are {names}.':
      '这不是模拟器的故障：没有 {given} 这种故障；可用的有 {names}。',
    'This is no fault for the emulator: {name} is not a number from {least} to {most}.':
      '这不是模拟器的故障：{name} 应为 {least} 到 {most} 之间的数字。',
    'This is no fault for the emulator: answer takes the body of an answer.':
      '这不是模拟器的故障：answer 需要应答内容 body。',
    'This is no fault for the emulator: {name} is not a text.': '这不是模拟器的故障：{name} 应为文本。',
    'This is no fault for the emulator: {name} does not belong to {kind}, which takes {names}.':
      '这不是模拟器的故障：{kind} 不支持 {name}；可用的有 {names}。',
    'This is no fault for the emulator: {name} is none of {names}.':
      '这不是模拟器的故障：{name} 应为以下之一：{names}。',
    'This is no fault for the emulator: status {status} refuses only with a code.':
      '这不是模拟器的故障：状态码 {status} 只有带上 code 才表示拒绝。',
    'Write it like "lost rate=0.2 path=/api", or as an object {kind: lost, rate: 0.2, path: /api}.':
      '请写成 "lost rate=0.2 path=/api" 的形式，或者写成对象 {kind: lost, rate: 0.2, path: /api}。',
    'Write it like: - {kind: lost, rate: 0.2, path: /api}': '请写成：- {kind: lost, rate: 0.2, path: /api}',
    'A file of faults holds a list of them, in YAML or JSON.': '故障文件应包含 YAML 或 JSON 格式的故障列表。',
  },
  CREDENTIALS_BROKEN: {
    "The emulator's credentials cannot be read.": '无法读取模拟器的凭证。',
    'Delete {file}: the emulator makes a new key pair when it starts.':
      '请删除 {file}：模拟器启动时会生成新的密钥对。',
  },
  EMULATOR_KEYS_EXPOSED: {
    "The emulator's credentials are not used: other users can read the file, or own it.":
      '未使用模拟器的凭证：其他用户可以读取该文件，或者该文件属于其他用户。',
    'Delete {file}, and start the emulator again: it makes a new key pair. The file may have come with the repository.':
      '请删除 {file} 并重新启动模拟器：它会生成新的密钥对。该文件可能来自代码仓库。',
  },
  NOT_LOOPBACK: {
    'The emulator does not listen at {host}: it is for this machine alone.':
      '模拟器不在 {host} 上监听：它只供本机使用。',
    'Leave the host out, or use 127.0.0.1, ::1 or localhost.':
      '请不要指定主机，或者使用 127.0.0.1、::1 或 localhost。',
  },
  EMULATOR_RUNNING: {
    'An emulator runs on this folder already, {why}.': '该文件夹上已有模拟器在运行，{why}。',
    'Use that one, stop it first, or choose another folder with --data.':
      '请使用该模拟器，或者先停止它，或者用 --data 选择其他文件夹。',
  },
  PORT_IN_USE: {
    'Port {port} {why}.': '端口 {port} {why}。',
    'Leave --port out to take any that is free, or name another one.':
      '不指定 --port 会使用任一空闲端口；也可以指定其他端口。',
  },
  STATE_BROKEN: {
    "The emulator's state cannot be used: {why}.": '模拟器的状态不可用：{why}。',
    ...DATABASE_STEPS,
    'Move its folder away: the emulator starts again with an empty state.':
      '请移走该文件夹：模拟器会以空状态重新启动。',
  },
  LOCK_UNUSABLE: {
    'The lock file cannot be used: {why}.': '锁文件不可用：{why}。',
    ...DATABASE_STEPS,
    'Delete it: a lock file of koo holds no data.': '请删除它：koo 的锁文件不含数据。',
  },
  STATE_TOO_NEW: {
    "The emulator's state has version {version}; this koo reads {known}.":
      '模拟器状态的版本为 {version}；当前的 koo 支持 {known}。',
    'Use the koo that made it, or move that folder away: the emulator then starts with an empty state.':
      '请使用生成它的 koo，或者移走该文件夹：模拟器会以空状态启动。',
  },
};
