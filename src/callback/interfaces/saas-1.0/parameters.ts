import { choice, optional, text } from '../../field.js';

/** Of the query: every value is a text. `authToken` and `timeStamp` are of the signature. */
const digits = (most: number) => text(most, { pattern: `\\d{1,${most}}` });

/** UTC, `yyyyMMddHHmmss`. */
export const expireTime1 = text(20, { pattern: String.raw`\d{14}(?:\d{3})?` });
export const orderAmount = optional(text(20, { pattern: String.raw`-?\d+(?:\.\d{1,3})?` }));
export const period = {
  periodType: optional(choice(10, 'year', 'month')),
  periodNumber: optional(digits(2)),
};

/** What was bought, by older attributes. */
export const quantities = {
  amount: optional(digits(7)),
  diskSize: optional(digits(7)),
  bandWidth: optional(digits(7)),
  /** Base64 of a JSON list of {name, value}. */
  saasExtendParams: optional(text(2048)),
};

/** `0` on demand, `1` period, `3` once, `5` package. */
export const chargingMode = optional(choice(3, '0', '1', '3', '5'));
