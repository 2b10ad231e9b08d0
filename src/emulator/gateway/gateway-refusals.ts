import { GatewayRefusal } from '../wire/refusal.js';

/**
 * What the API gateway in front of KooGallery and RFS refuses by itself, with its own codes.
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html
 */
export const gatewayRefusals = {
  noSuchRoute: () =>
    new GatewayRefusal(
      404,
      'APIGW.0101',
      'The API does not exist or has not been published in the environment',
    ),
  badRequest: (what: string) => new GatewayRefusal(400, 'APIGW.0201', `Bad request: ${what}`),
  bodyTooLarge: (limit: number) =>
    new GatewayRefusal(413, 'APIGW.0201', `The request body is larger than ${limit} bytes`),
  uriTooLong: () => new GatewayRefusal(414, 'APIGW.0201', 'The request URI is longer than 32 KB'),
  headersTooLarge: () =>
    new GatewayRefusal(494, 'APIGW.0201', 'A request header is over 32 KB, or all are over 128 KB'),
  unauthenticated: (why: string) =>
    new GatewayRefusal(401, 'APIGW.0301', `Incorrect IAM authentication information: ${why}`),
};
