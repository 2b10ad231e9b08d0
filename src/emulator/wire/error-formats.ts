import { Refusal, type ErrorFormat } from './refusal.js';

/**
 * Querying an order: `resultCode` and `resultMsg`, codes `MKT.…`.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
export const orderErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'MKT.0101', `Invalid parameter: ${message}`),
  broken: () => new Refusal(500, 'MKT.0999', 'System internal error.'),
  body: ({ code, message }) => ({ resultCode: code, resultMsg: message }),
};

/** `asset/deployed-object`: `error_code`, `error_msg`; its pages print no table, so the codes are the open interfaces'. */
export const assetErrors: ErrorFormat = {
  ...orderErrors,
  body: ({ code, message }) => ({ error_code: code, error_msg: message }),
};

/**
 * Usage push, the new interface.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export const usageErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'MKT.0101', `Invalid parameter: ${message}`),
  broken: () => new Refusal(500, '94060001', 'System error!'),
  body: ({ code, message }) => ({ error_code: code, error_msg: message }),
};

/**
 * Usage push, the old interface.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649411.html
 */
export const oldUsageErrors: ErrorFormat = {
  ...orderErrors,
  body: ({ code, message }) => ({ error_code: code, error_msg: message }),
};

/**
 * String / file-stream upload.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html
 */
export const uploadErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'CBC.0101', `Invalid parameter: ${message}`),
  broken: () => new Refusal(500, 'CBC.0999', 'internal error'),
  body: ({ code, message }) => ({ error_code: code, error_msg: message }),
};

/**
 * Licence codes: what has the wrong form is HTTP 400, what the code's state forbids is 200.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649195.html
 */
export const licenceErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, '95000001', `req param is invalid: ${message}`),
  broken: () => new Refusal(200, '92020001', 'internal error'),
  body: ({ code, message }) => ({ error_code: code, error_msg: message }),
};

/**
 * The domain where the users of a buyer log in: OAuth's own form.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649448.html
 */
export const oauthErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'invalid_request', message),
  broken: () => new Refusal(500, 'server_error', 'Internal error.'),
  body: ({ code, message }) => ({ error: code, error_description: message }),
};

/**
 * RFS. Two of its codes are known (a missing and an unrecognised parameter); the others here are ours.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export const rfsErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'RF.EMU.INVALID', message),
  broken: () => new Refusal(500, 'RF.EMU.INTERNAL', 'Internal error.'),
  body: ({ code, message, reasons }) => ({
    error_code: code,
    error_msg: message,
    encoded_authorization_message: '',
    details: reasons.map((reason) => ({ error_code: code, error_msg: reason })),
  }),
};

/** Our own console interface. */
export const consoleErrors: ErrorFormat = {
  invalid: (message) => new Refusal(400, 'EMU.INVALID', message),
  broken: () => new Refusal(500, 'EMU.INTERNAL', 'Internal error of the emulator.'),
  body: ({ code, message, reasons }) => ({
    error_code: code,
    error_msg: message,
    ...(reasons.length > 0 && { reasons }),
  }),
};
