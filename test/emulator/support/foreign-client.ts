import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// Its ClientBuilder needs a package that it does not declare; this is what that would build.
const { HcClient } = require('@huaweicloud/huaweicloud-sdk-core/HcClient.js');
const { DefaultHttpClient } = require('@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js');
const { BasicCredentials } = require('@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js');

interface Keys {
  accessKey: string;
  secretKey: string;
}

/** Huawei's own SDK as a client, with its own HTTP stack (axios). */
export class ForeignClient {
  readonly #client: { sendRequest(options: object): Promise<any> };

  constructor(url: string, { accessKey, secretKey }: Keys, projectId = 'p') {
    const options = { logLevel: 'OFF' };
    this.#client = new HcClient(new DefaultHttpClient(options, [url]), options)
      .withEndpoints([url])
      .withCredential(new BasicCredentials({ ak: accessKey, projectId, sk: secretKey }));
  }

  order(queryParams: object): Promise<any> {
    const url = '/api/mkp-openapi-public/global/v1/order/query';
    return this.#send({ method: 'GET', queryParams, url });
  }

  /** @param change What the body becomes after it was signed. */
  product(id: string, data: object, change?: (body: string) => string): Promise<any> {
    const transformRequest = [(body: unknown) => (change ?? String)(JSON.stringify(body))];
    return this.#send({
      axiosRequestConfig: { transformRequest },
      data,
      method: 'PUT',
      queryParams: {},
      url: `/console/v1/products/${id}`,
    });
  }

  /** A call of RFS, as the SDK's generated client of RFS makes it: the project and the names are path parameters. */
  rfs(
    method: string,
    path: string,
    { data, ...parameters }: { data?: object; pathParams?: object; queryParams?: object } = {},
  ): Promise<any> {
    return this.#send({
      data,
      headers: { 'Client-Request-Id': '0b8f2a3e-5c1d-4e6f-9a7b-1c2d3e4f5a6b' },
      method,
      queryParams: {},
      url: `/v1/{project_id}${path}`,
      ...parameters,
    });
  }

  #send(options: object): Promise<any> {
    return this.#client
      .sendRequest({ contentType: 'application/json', headers: {}, pathParams: {}, ...options })
      .catch(({ errorCode, errorMsg, httpStatusCode }: any) => ({ errorCode, errorMsg, httpStatusCode }));
  }
}
