import type { JsonFields } from '../wire/json-fields.js';
import { CHARGING_MODES, type OrderRequest, PERIOD_TYPES } from './new-order.js';

/** In a form, of a year's length: KooGallery's own limits are not published. */
const MAX_PERIODS = 99;
const MAX_QUANTITY = 1_000_000;

/**
 * What a buyer orders, as a call says it.
 *
 * @throws Refusal `EMU.INVALID`
 */
export function readOrderRequest(body: JsonFields): OrderRequest {
  body.only('product_id', 'sku_code', 'charging_mode', 'quantity', 'period_type', 'period_number');
  return {
    chargingMode: body.has('charging_mode') ? body.oneOf('charging_mode', CHARGING_MODES) : 'PERIOD',
    periodNumber: Math.max(1, body.optionalInteger('period_number', { max: MAX_PERIODS }) ?? 1),
    periodType: body.has('period_type') ? body.oneOf('period_type', PERIOD_TYPES) : 'month',
    productId: body.text('product_id', { max: 64 }),
    quantity: Math.max(1, body.optionalInteger('quantity', { max: MAX_QUANTITY }) ?? 1),
    skuCode: body.text('sku_code', { max: 64 }),
  };
}
