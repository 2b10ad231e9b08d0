import type { ChineseErrors } from '../chinese-errors.js';

export const connection: ChineseErrors = {};
