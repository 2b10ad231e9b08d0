import type { Patterns } from './message-matcher.js';
import { matcherOf } from './message-matcher.js';

const NOTES: Patterns = {
  '{zip} is not fixed: a zip is made from a folder, and that is what to fix.':
    '{zip} 未修复：zip 由文件夹打包而成，请修复该文件夹。',
  '{file} would lose its byte order mark.': '将去掉 {file} 的字节顺序标记（BOM）。',
  'Would fix {findings} in {files}.': '将修复 {files}中的 {findings}。',
  'Fixed {findings} in {files}.': '已修复 {files}中的 {findings}。',
  'Wrote {findings} to {file}.': '已将 {findings}写入 {file}。',
  '{findings} known from {file}.': '{file} 中已记录的有 {findings}。',
  '{file} has a finding that is gone: {rule} at {address}.':
    '{file} 中有一条发现已不存在：{rule}，位于 {address}。',
  '--update-baseline takes out what is gone.': '使用 --update-baseline 可移除已不存在的发现。',
  'Watching for changes; Ctrl-C ends it.': '正在监视更改；按 Ctrl-C 结束。',
};

const match = matcherOf(NOTES, {
  files: { '1 file': '1 个文件', '{count} files': '{count} 个文件' },
  findings: { '1 finding': '1 条发现', '{count} findings': '{count} 条发现' },
});

/** What the linter tells beside its findings, in simplified Chinese; what has no translation stays English. */
export function translateNote(text: string): string {
  return match(text) ?? text;
}
