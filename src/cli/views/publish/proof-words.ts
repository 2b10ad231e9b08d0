import type { Language } from '../../../i18n/language.js';
import type { ProofStage } from '../../../publish/proving/proof.js';

/** What the presenter of a proof says itself. */
interface ProofWords {
  head(place: string, count: number): string;
  /** What RFS did without a word against it. */
  done: Readonly<Record<ProofStage, string>>;
  readWith(variables: number): string;
  keptAs(name: string, version: string, isNew: boolean): string;
  colon: string;
  refusedAt: Readonly<Record<ProofStage, string>>;
  waitsFor(assets: readonly string[]): string;
  comma: string;
  none: string;
  differences(count: number): string;
  refused(at: string, words: string): string;
  accepted(rule: string, message: string, stage: string): string;
  variable(ours: string, theirs: string): string;
  absent: string;
  onlyRfs: string;
  onlyKoo: string;
  leftover(stack: string, id: string | undefined, reason: string): string;
}

export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  en: {
    head: (place, count) => `What ${place} says of ${count} ${count === 1 ? 'template' : 'templates'}:`,
    done: { keep: 'kept', plan: 'planned', read: 'read' },
    readWith: (count) => `read (${count} ${count === 1 ? 'variable' : 'variables'})`,
    keptAs: (name, version, isNew) => `${isNew ? 'kept as' : 'there already as'} ${name} ${version}`,
    refusedAt: { keep: 'refused to keep it', plan: 'refused to plan it', read: 'refused to read it' },
    waitsFor: (assets) =>
      `the id of ${assets.join(', ')} is not known before the draft: the rest follows once it is`,
    colon: ': ',
    comma: ', ',
    none: 'koo and RFS are of one mind.',
    differences: (count) => `koo and RFS differ in ${count} ${count === 1 ? 'place' : 'places'}:`,
    refused: (at, words) => `koo lets it through, RFS ${at}: ${words}`,
    accepted: (rule, message, stage) => `${rule}: koo calls it an error (${message}), RFS has ${stage} it`,
    variable: (ours, theirs) => `koo reads ${ours}, RFS ${theirs}`,
    absent: 'nothing',
    onlyRfs: 'only RFS has this variable',
    onlyKoo: 'RFS has no such variable',
    leftover: (stack, id, reason) =>
      `The stack ${stack}${id === undefined ? '' : ` (${id})`} may still be there (${reason}): delete it with koo stack delete ${stack}.`,
  },
  zh: {
    head: (place, count) => `RFS 对 ${count} 个模板的检验结果（${place}）：`,
    done: { keep: '已保存', plan: '已生成执行计划', read: '已解析' },
    readWith: (count) => `已解析（${count} 个变量）`,
    keptAs: (name, version, isNew) => `${isNew ? '已保存为 ' : '已存在：'}${name} ${version}`,
    refusedAt: { keep: '拒绝保存', plan: '拒绝生成执行计划', read: '拒绝解析' },
    waitsFor: (assets) => `创建草稿之前 ${assets.join('、')} 的 ID 未知：其余在得到 ID 之后进行`,
    colon: '：',
    comma: '，',
    none: 'koo 与 RFS 的判断一致。',
    differences: (count) => `koo 与 RFS 有 ${count} 处不同：`,
    refused: (at, words) => `koo 未发现错误，RFS ${at}：${words}`,
    accepted: (rule, message, stage) => `${rule}：koo 判为错误（${message}），RFS ${stage}`,
    variable: (ours, theirs) => `koo 读到 ${ours}，RFS 读到 ${theirs}`,
    absent: '无',
    onlyRfs: '只有 RFS 读到该变量',
    onlyKoo: 'RFS 没有读到该变量',
    leftover: (stack, id, reason) =>
      `资源栈 ${stack}${id === undefined ? '' : `（${id}）`}可能仍然存在（${reason}）：请用 koo stack delete ${stack} 删除。`,
  },
};
