/** A wrong call about money: what is billed, and what is relinked, unlinked or deleted. */
export interface WrongCall {
  name: string;
  /** What lies in the folder: a text, or bytes as hex. */
  files?: Readonly<Record<string, string | { hex: string }>>;
  call: string;
  /** The state of the folder before; an empty one by default. */
  before?: 'bound-to-china' | 'bound-to-emulator' | 'released' | 'saved-plan';
  code: number;
}

const HEADER = 'instance_id,begin_time,end_time,usage_value';
const HEX = Buffer.from(`${HEADER},metering_sn\ni-1,BEGIN,END,1,`).toString('hex');
const csv = (...rows: string[]) => ({ 'usage.csv': `${HEADER}\n${rows.map((row) => `${row}\n`).join('')}` });
const GOOD = 'i-1,BEGIN,END,1';
const IMPORT = 'usage import usage.csv';

export const WRONG_CALLS: readonly WrongCall[] = [
  { name: 'a first push without a target', call: 'usage push', code: 2 },
  { name: 'a push that lost its --target', call: 'usage push', before: 'bound-to-china', code: 2 },
  { name: 'a profile for a target', call: 'usage push --profile shop', code: 2 },
  {
    name: 'a push to KooGallery from the outbox of a trial',
    call: 'usage push --target china',
    before: 'bound-to-emulator',
    code: 2,
  },
  {
    name: 'a push to the emulator from an outbox that is billed',
    call: 'usage push --url http://127.0.0.1:9',
    before: 'bound-to-china',
    code: 2,
  },
  { name: 'an empty file', call: IMPORT, files: { 'usage.csv': '' }, code: 2 },
  { name: 'a file with only a header', call: IMPORT, files: csv(), code: 2 },
  { name: 'a value too many', call: IMPORT, files: csv(GOOD, 'i-2,BEGIN,END,1,250'), code: 1 },
  { name: 'a value too few', call: IMPORT, files: csv(GOOD, 'i-2,BEGIN,END'), code: 1 },
  {
    name: 'a quote that is not closed near the end',
    call: IMPORT,
    files: csv(GOOD, '"i-2,BEGIN,END,1'),
    code: 1,
  },
  { name: 'a quote inside a value', call: IMPORT, files: csv(GOOD, 'i"2",BEGIN,END,1'), code: 1 },
  {
    name: 'decimals with a comma',
    call: IMPORT,
    files: { 'usage.csv': 'instance_id;begin_time;end_time;usage_value\ni-1;BEGIN;END;1,5\n' },
    code: 1,
  },
  {
    name: 'a wrong row that is skipped',
    call: `${IMPORT} --skip-wrong`,
    files: csv(GOOD, 'i-2,BEGIN,END,-1'),
    code: 1,
  },
  { name: 'a time without a zone', call: IMPORT, files: csv('i-1,2026-11-01 08:00:00,END,1'), code: 1 },
  { name: 'an id that is too long', call: IMPORT, files: csv(`${'i'.repeat(65)},BEGIN,END,1`), code: 1 },
  { name: 'too many decimals', call: IMPORT, files: csv('i-1,BEGIN,END,0.123456'), code: 1 },
  {
    name: 'an encoding that is not clear',
    call: IMPORT,
    files: { 'usage.csv': { hex: `${HEX}c3a90a` } },
    code: 2,
  },
  {
    name: 'an encoding that is none',
    call: IMPORT,
    files: { 'usage.csv': { hex: `${HEX}e92c0a` } },
    code: 2,
  },
  { name: 'an encoding that koo does not know', call: `${IMPORT} --encoding gbk`, files: csv(GOOD), code: 2 },
  {
    name: 'a workbook',
    call: 'usage import usage.xlsx',
    files: { 'usage.xlsx': { hex: '504b030414000600' } },
    code: 2,
  },
  { name: 'a JSON list', call: IMPORT, files: { 'usage.csv': '[{"instance_id":"i-1"}]\n' }, code: 2 },
  {
    name: 'a column in Chinese, in GBK',
    call: IMPORT,
    // 实例ID
    files: { 'usage.csv': { hex: `cab5c0fd49442c${Buffer.from('begin_time\n').toString('hex')}` } },
    code: 2,
  },
  {
    name: 'a column that is missing',
    call: IMPORT,
    files: { 'usage.csv': 'instance_id,begin_time,end_time\n' },
    code: 2,
  },
  {
    name: 'a column twice',
    call: IMPORT,
    files: { 'usage.csv': `${HEADER},usage_value\n${GOOD},2\n` },
    code: 2,
  },
  { name: 'a publish that may do nothing', call: 'publish', before: 'released', code: 2 },
  {
    name: 'a publish that may do less than it needs',
    call: 'publish --prune --allow relink',
    before: 'released',
    code: 2,
  },
  {
    name: 'a saved plan that may do less than it needs',
    call: 'apply release.plan --allow delete',
    before: 'saved-plan',
    code: 2,
  },
  { name: 'a permission that does not exist', call: 'publish --allow relnik', before: 'released', code: 2 },
  { name: 'a permission without a value', call: 'publish --allow', before: 'released', code: 2 },
  { name: 'both --allow and --yes', call: 'publish --allow relink --yes', before: 'released', code: 2 },
];
