/**
 * What a push of usage records cannot do without, and nothing more: the bodies are made, hashed, signed twice and sent,
 * three at a time. Nothing is kept, and no answer is looked at.
 *
 * `node usage-bare.js RECORDS PORT`
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';

const [records, port] = process.argv.slice(2).map(Number);
const AT_ONCE = 1000;
const SIDE_BY_SIDE = 3;
/** Invented: the sink looks at no signature. */
const KEY = 'not-a-secret';
const PATH = '/api/mkp-openapi-public/global/v1/isv/usage-data';

let next = 0;
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => run()));

async function run() {
  while (next < records) {
    const first = next;
    next += AT_ONCE;
    await post(
      JSON.stringify({ usage_records: Array.from({ length: AT_ONCE }, (_, at) => record(first + at)) }),
    );
  }
}

function record(number) {
  return {
    begin_time: '20220809T080000Z',
    end_time: '20220809T090000Z',
    instance_id: `instance-${number}`,
    metering_sn: number.toString(16).padStart(32, '0'),
    record_time: '20220809T091000Z',
    usage_value: `${1 + (number % 9999)}.25`,
  };
}

function post(body) {
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const ts = String(Date.now());
  const nonce = randomUUID();
  const hash = createHash('sha256').update(body).digest('hex');
  const canonical = `POST\n${PATH}/\n\nhost:127.0.0.1:${port}\nx-sdk-date:${date}\n\nhost;x-sdk-date\n${hash}`;
  const toSign = `SDK-HMAC-SHA256\n${date}\n${createHash('sha256').update(canonical).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-sdk-date': date,
    authorization: `SDK-HMAC-SHA256 Access=AKBENCH, SignedHeaders=host;x-sdk-date, Signature=${hmac(toSign, 'hex')}`,
    nonce,
    signature: hmac(`ts=${ts}&nonce=${nonce}&body=${body}`, 'base64'),
    ts,
  };
  return new Promise((resolve, reject) => {
    request({ agent: false, headers, host: '127.0.0.1', method: 'POST', path: PATH, port }, (answer) =>
      answer.resume().on('end', resolve),
    )
      .on('error', reject)
      .end(body);
  });
}

function hmac(text, encoding) {
  return createHmac('sha256', KEY).update(text).digest(encoding);
}
