import { UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { tableMessages } from '../messages.js';

/** Where something is wrong in a workbook. */
export interface WorkbookPlace {
  /** As the user named it. */
  file: string;
  sheet?: string;
  /** From 1. */
  row?: number;
}

/** @param what One of `damageMessages`. */
export function damaged(what: Message, place: WorkbookPlace, cause?: unknown): UsageError {
  return new UsageError('TABLE_DAMAGED', tableMessages.damaged({ ...place, what }), {
    cause,
    hints: [tableMessages.exportAgain()],
    place: place.file,
  });
}

/** @param what One of `limitMessages`. */
export function beyondLimit(what: Message, place: WorkbookPlace): UsageError {
  return new UsageError('TABLE_LIMIT', tableMessages.limit({ ...place, what }), {
    hints: [tableMessages.checkTable()],
    place: place.file,
  });
}
