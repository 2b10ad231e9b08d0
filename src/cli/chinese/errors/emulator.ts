import type { ChineseErrors } from '../chinese-errors.js';

export const emulator: ChineseErrors = {
  CREDENTIALS_BROKEN: {
    "The emulator's credentials cannot be read.": '无法读取模拟器的凭证。',
    'Delete {file}: the emulator makes a new key pair when it starts.':
      '请删除 {file}：模拟器启动时会生成新的密钥对。',
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
    "The emulator's state cannot be read: {reason}": '无法读取模拟器的状态：{reason}',
    'Move that folder away: the emulator starts again with an empty state.':
      '请移走该文件夹：模拟器会以空状态重新启动。',
  },
  STATE_TOO_NEW: {
    "The emulator's state has version {version}; this koo reads {known}.":
      '模拟器状态的版本为 {version}；当前的 koo 支持 {known}。',
    'Use the koo that made it, or move that folder away: the emulator then starts with an empty state.':
      '请使用生成它的 koo，或者移走该文件夹：模拟器会以空状态启动。',
  },
};
