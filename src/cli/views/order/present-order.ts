import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { objectsIn, type Order, type OrderLine } from '../../../marketplace/orders/orders.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import { csvText } from '../../terminal/csv-text.js';
import { ORDER_COLUMNS, orderRows } from './order-rows.js';
import { orderTime } from '../../flags/order-time.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { orderMessages } from './messages.js';
import { tableText } from '../../terminal/table-text.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';

export const ORDER_FORMATS = ['text', 'table', 'csv', 'json'] as const;

/** What `koo order get` prints. */
export function presentOrder(
  order: Order,
  format: (typeof ORDER_FORMATS)[number],
  language: Language,
): string {
  if (format === 'json') return JSON.stringify({ order }, null, 2);
  if (format === 'csv') return csvText(ORDER_COLUMNS, orderRows(order));
  return format === 'table'
    ? tableText(ORDER_COLUMNS, orderRows(order))
    : new OrderText(language).order(order);
}

/** Whatever KooGallery sends is only shown, so nothing has to be there. */
class OrderText {
  readonly #width: number;
  readonly #texts: TextsOf<typeof orderMessages>;
  readonly #comma: string;

  constructor(language: Language) {
    this.#texts = textsIn(orderMessages, language);
    this.#comma = textsIn(punctuationMessages, language).comma();
    const { buyer, charged, expires, extra, placed, product, type } = this.#texts;
    this.#width = Math.max(
      ...[buyer, charged, expires, extra, placed, product, type].map((label) => textWidth(label())),
    );
  }

  order({ buyerInfo, createTime, extendParams, orderId, orderLine, orderType }: Order): string {
    const words = this.#texts;
    return [
      words.order({ id: this.#value(orderId) }),
      this.#row(words.type(), words.orderType({ code: this.#value(orderType) })),
      this.#row(words.placed(), this.#time(createTime)),
      ...Object.entries(buyerInfo ?? {}).map(([name, value]) =>
        this.#row(words.buyer(), `${this.#value(name)} ${this.#value(value)}`),
      ),
      ...this.#extends(extendParams),
      ...objectsIn<OrderLine>(orderLine).flatMap((line) => this.#line(line)),
    ].join('\n');
  }

  #line({
    chargingMode,
    expireTime,
    orderLineId,
    periodNumber,
    periodType,
    productInfo,
  }: OrderLine): string[] {
    const words = this.#texts;
    const period =
      periodType === undefined
        ? ''
        : words.period({ count: this.#value(periodNumber ?? 1), unit: this.#value(periodType) });
    const mode = words.chargingMode({ code: this.#value(chargingMode) });
    return [
      `  ${words.line({ id: this.#value(orderLineId) })}`,
      `  ${this.#row(words.charged(), `${mode}${period}`)}`,
      ...(expireTime === undefined ? [] : [`  ${this.#row(words.expires(), this.#time(expireTime))}`]),
      ...objectsIn<NonNullable<OrderLine['productInfo']>[number]>(productInfo).map(
        ({ linearValue, productId, skuCode }) => {
          const parts = [
            this.#value(productId),
            ...(skuCode === undefined ? [] : [words.spec({ sku: this.#value(skuCode) })]),
            ...(linearValue === undefined ? [] : [words.quantity({ quantity: this.#value(linearValue) })]),
          ];
          return `  ${this.#row(words.product(), parts.join(this.#comma))}`;
        },
      ),
    ];
  }

  /** A list of keys and values, says the page; another form is shown as it is. */
  #extends(extendParams: unknown): string[] {
    if (extendParams === undefined || extendParams === null) return [];
    const items: unknown[] = Array.isArray(extendParams) ? extendParams : [extendParams];
    return items.map((item) => {
      const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown };
      const text = key === undefined ? this.#value(item) : `${this.#value(key)} ${this.#value(value)}`;
      return this.#row(this.#texts.extra(), text);
    });
  }

  #row(label: string, value: string): string {
    return `  ${padded(label, this.#width)}  ${value}`;
  }

  /** UTC and this machine's own time; what is no time as it came. */
  #time(text: unknown): string {
    const read = orderTime(text);
    return read ? this.#texts.time(read) : this.#value(text);
  }

  #value(value: unknown): string {
    return plainText(typeof value === 'string' ? value : (JSON.stringify(value) ?? this.#texts.missing()));
  }
}
