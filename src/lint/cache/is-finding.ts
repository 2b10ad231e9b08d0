import { type Finding, SEVERITIES } from '../../findings/finding.js';
import { isObject } from '../../platform/is-object.js';

/** Whether a value from outside is a finding through and through; what has come from a cache is shown to people. */
export function isFinding(value: unknown): value is Finding {
  return (
    isObject(value) &&
    [value.rule, value.message, value.file, value.docs].every((text) => isText(text)) &&
    SEVERITIES.includes(value.severity as Finding['severity']) &&
    isRange(value.range) &&
    (value.address === undefined || isText(value.address)) &&
    (value.related === undefined || isListOf(value.related, isRelated)) &&
    (value.fix === undefined || isFix(value.fix))
  );
}

function isRelated(value: unknown): boolean {
  return isObject(value) && isText(value.message) && isText(value.file) && isRange(value.range);
}

function isFix(value: unknown): boolean {
  if (!isObject(value) || !isText(value.title)) return false;
  const flags = [value.safe, value.dropsByteOrderMark];
  if (!flags.every((flag) => flag === undefined || typeof flag === 'boolean')) return false;
  return isListOf(
    value.edits,
    (edit) =>
      isObject(edit) &&
      isText(edit.file) &&
      typeof edit.text === 'string' &&
      isCount(edit.start) &&
      isCount(edit.end) &&
      edit.start <= edit.end,
  );
}

function isRange(value: unknown): boolean {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { column, line, offset } = value;
  return isCount(line) && line > 0 && isCount(column) && column > 0 && isCount(offset);
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isOne(item));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
