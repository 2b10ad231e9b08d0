import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsxStream } from 'hucre/xlsx';
import { peakMemory } from './peak-memory.js';
import { timed } from './timed.js';

const ROWS = 100_000;
const COLUMNS = 20;
const ROUNDS = 3;
/** Milliseconds and MB of reading the workbook. */
const REACH_MS = 3500;
const REACH_MB = 250;
const EPOCH = Date.UTC(2026, 0, 1);
const STATES = ['按需', '包年包月', '一次性'];

/** A table of ids, amounts, words, dates and whole numbers, read as XLSX beside another reader, and as CSV. */
export async function benchSpreadsheet({ scratch }) {
  const workbook = path.join(scratch, 'table.xlsx');
  const csvFile = path.join(scratch, 'table.csv');
  const stream = writeXlsxStream(rows(), {
    columns: Array.from({ length: COLUMNS }, (_, index) => ({ header: `列 ${index}` })),
    inlineStrings: false,
    name: '明细',
  });
  writeFileSync(workbook, await collected(stream));
  writeFileSync(csvFile, [...rows()].map((row) => row.map((value) => textOf(value)).join(',')).join('\r\n'));
  const reader = (name, file) => [
    process.execPath,
    path.join(import.meta.dirname, 'spreadsheet-read.js'),
    name,
    file,
  ];
  const calls = {
    csv: reader('koo', csvFile),
    hucre: reader('hucre', workbook),
    koo: reader('koo', workbook),
  };
  const commands = Object.entries(calls).map(([name, call]) => [
    name,
    call.map((part) => `'${part}'`).join(' '),
  ]);
  const times = timed(Object.fromEntries(commands), { cwd: scratch, rounds: ROUNDS });
  const peaks = {};
  for (const [name, call] of Object.entries(calls)) peaks[name] = (await peakMemory(call)) / 1024;
  const { csv: fromCsv, hucre, koo } = times;
  const ratio = (name) => (koo[name] / hucre[name]).toFixed(2);
  return [
    `XLSX, ${ROWS} rows of ${COLUMNS} columns: ${koo.passed.toFixed(0)} ms, ${ratio('passed')}× hucre (${hucre.passed.toFixed(0)} ms), to reach ≤ ${REACH_MS} ms: ${verdict(koo.passed <= REACH_MS)}; processor time ${koo.processor.toFixed(0)} ms, ${ratio('processor')}×`,
    `XLSX: peak memory ${peaks.koo.toFixed(0)} MB, hucre ${peaks.hucre.toFixed(0)} MB, to reach ≤ ${REACH_MB}: ${verdict(peaks.koo <= REACH_MB)}`,
    `CSV, the same: ${fromCsv.passed.toFixed(0)} ms, ${(fromCsv.passed / koo.passed).toFixed(2)}× the XLSX; peak memory ${peaks.csv.toFixed(0)} MB`,
  ];
}

function* rows() {
  for (let row = 1; row <= ROWS; row += 1)
    yield Array.from({ length: COLUMNS }, (_, column) => {
      const kind = column % 5;
      if (kind === 0) return `CS${2_026_000_000_000 + row * COLUMNS + column}`;
      if (kind === 1) return Math.round((row * 1.37 + column) * 100) / 100;
      if (kind === 2) return STATES[row % STATES.length];
      return kind === 3 ? new Date(EPOCH + (row * 61 + column) * 1000) : row + column;
    });
}

function textOf(value) {
  return value instanceof Date ? value.toISOString().slice(0, 19) : String(value);
}

async function collected(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function verdict(isReached) {
  return isReached ? 'yes' : 'NO';
}
