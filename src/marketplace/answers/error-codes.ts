/** A code that an answer can carry, and what the seller can do about it. */
export interface ErrorCode {
  /** As the pages print it, without the prefix that differs from page to page: `0101` of `MKT.0101`, `CBC.0101`. */
  code: string;
  family: 'gateway' | 'licence' | 'marketplace' | 'rfs' | 'upload' | 'usage';
  meaning: string;
  chinese: string;
  /** What to do; absent where only KooGallery's support can help. */
  next?: string;
  /** Whether the same request can succeed later. */
  again?: boolean;
}

const SIGNATURE =
  'Check the secret key (a wrong one gives this answer), the clock, and that no proxy changes the request.';
const PERMISSION =
  'Use the access key of the seller account; a sub-user needs 编程访问 and the permission for this interface.';
const LATER = 'Try again later.';

/**
 * KooGallery's, the gateway's and RFS's codes, as far as their pages state them. An unknown code is no error of
 * its own: it is shown as it came.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html order query
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649352.html string / file-stream upload
 * @see https://support.huaweicloud.com/usermanual-apig/apig_03_0048.html gateway
 */
// prettier-ignore
export const ERROR_CODES: readonly ErrorCode[] = [
  { family: 'marketplace', code: '0100', meaning: 'a value is out of range or has the wrong format', chinese: '参数取值非法', next: 'Check the values of the request.' },
  { family: 'marketplace', code: '0101', meaning: 'a parameter is unknown, missing or given twice', chinese: '参数无效', next: 'Check the names and values of the request.' },
  { family: 'marketplace', code: '0102', meaning: 'the signature of the body is wrong', chinese: '消息体签名错误', next: 'Check the key that signs the body (对接密钥).' },
  { family: 'marketplace', code: '0150', meaning: 'not authorised: the product or event does not belong to this seller', chinese: '非法操作，鉴权失败', next: PERMISSION },
  { family: 'marketplace', code: '0151', meaning: 'no permission for this interface, or the account is not a seller', chinese: '无权限', next: PERMISSION },
  { family: 'marketplace', code: '0154', meaning: 'the authentication is invalid', chinese: '鉴权失败', next: SIGNATURE },
  { family: 'marketplace', code: '0199', meaning: 'a parameter is wrong', chinese: '请求参数错误', next: 'Check the values of the request.' },
  { family: 'marketplace', code: '0250', meaning: 'too many requests', chinese: '访问频率超限', next: 'Wait a minute, then try again, with fewer requests at a time.', again: true },
  { family: 'marketplace', code: '0999', meaning: 'internal error of KooGallery', chinese: '系统内部错误', next: LATER, again: true },
  { family: 'marketplace', code: '9001', meaning: 'the instance does not exist', chinese: '实例不存在', next: 'Check the instance id.' },
  { family: 'marketplace', code: '9002', meaning: 'the metered item is invalid', chinese: '计量项无效', next: 'Check the usage records.' },
  { family: 'marketplace', code: '9003', meaning: 'too many records in one request', chinese: '话单条数超限', next: 'Send at most 1,000 records at a time.' },
  { family: 'marketplace', code: '9004', meaning: 'a record begins more than 21 days ago', chinese: '话单开始时间超限', next: 'Such a record can no longer be reported.' },
  { family: 'upload', code: '91381033', meaning: 'the licence resource cannot be used', chinese: 'License资源不可用', next: 'Check the order and the event id.' },
  { family: 'upload', code: '91381034', meaning: 'the licence application is invalid', chinese: 'License申请不合法', next: 'Check that the event id is the one of this application.' },
  { family: 'upload', code: '91381035', meaning: 'no licences are left in this period', chinese: 'License周期内无余量', next: 'The buyer has to order more.' },
  { family: 'upload', code: '91381036', meaning: 'internal error of KooGallery', chinese: '内部错误', next: LATER, again: true },
  { family: 'upload', code: '91381037', meaning: 'the licence has the wrong format', chinese: 'License格式错误', next: 'Check the string or file that is uploaded.' },
  { family: 'upload', code: '91381038', meaning: 'the licence application was refused before', chinese: 'License申请已被拒绝', next: 'The buyer has to apply again.' },
  { family: 'upload', code: '91380150', meaning: 'the role has no permission', chinese: '角色无权限', next: PERMISSION },
  { family: 'usage', code: '94060001', meaning: 'internal error of KooGallery', chinese: '系统内部错误', next: LATER, again: true },
  { family: 'usage', code: '94060002', meaning: 'the authentication failed', chinese: '鉴权失败', next: SIGNATURE },
  { family: 'usage', code: '94060999', meaning: 'some records were refused', chinese: '话单处理失败', next: 'See the list of records in the answer.' },
  { family: 'licence', code: '92020001', meaning: 'internal error of KooGallery', chinese: '内部错误', next: LATER, again: true },
  { family: 'licence', code: '92020002', meaning: 'a parameter is wrong', chinese: '参数非法', next: 'Check the values of the request.' },
  { family: 'licence', code: '92020003', meaning: 'the state of the licence code does not allow this', chinese: '授权码状态非法', next: 'A code is activated once only.' },
  { family: 'licence', code: '92020004', meaning: 'the user has not taken the licence code yet', chinese: '用户未领取授权码', next: 'The buyer takes it in the console first.' },
  { family: 'licence', code: '92020005', meaning: 'there is no such licence code', chinese: '授权码不存在', next: 'Check the licence code.' },
  { family: 'licence', code: '92020011', meaning: 'the licence code is not activated', chinese: '授权码未激活', next: 'Activate it first.' },
  { family: 'licence', code: '92020020', meaning: 'the list holds an invalid licence code', chinese: '存在非法授权码', next: 'Check the licence codes.' },
  { family: 'licence', code: '95000001', meaning: 'a parameter has the wrong form', chinese: '请求参数非法', next: 'Check the values of the request.' },
  { family: 'licence', code: '95000002', meaning: 'the method is not supported', chinese: '请求方法不支持' }, { family: 'licence', code: '95000003', meaning: 'the content type is not supported', chinese: '内容类型不支持' },
  { family: 'licence', code: '95000004', meaning: 'the body cannot be read', chinese: '请求消息不可读' }, { family: 'gateway', code: '0101', meaning: 'there is no such interface here', chinese: 'API不存在或未发布', next: 'Check the site or address of the target.' },
  { family: 'gateway', code: '0103', meaning: 'the interface has no backend', chinese: '后端不存在', next: LATER, again: true },
  { family: 'gateway', code: '0104', meaning: 'a plug-in of the gateway failed', chinese: '插件不存在', next: LATER, again: true },
  { family: 'gateway', code: '0105', meaning: 'the backend is not configured', chinese: '后端配置不存在', next: LATER, again: true },
  { family: 'gateway', code: '0106', meaning: 'a parameter cannot be mapped', chinese: '编排错误', next: 'Check the values of the request.' },
  { family: 'gateway', code: '0201', meaning: 'the request is malformed or too large (12 MB at most), or the backend failed', chinese: '请求格式非法或请求过大', next: 'A body may have at most 12 MB; send a larger file by way of the console.' },
  { family: 'gateway', code: '0202', meaning: 'the backend is not available', chinese: '后端不可用', next: LATER, again: true },
  { family: 'gateway', code: '0203', meaning: 'the backend did not answer in time', chinese: '后端超时', next: LATER, again: true },
  { family: 'gateway', code: '0204', meaning: 'the TLS version is not supported', chinese: 'SSL协议版本不支持' },
  { family: 'gateway', code: '0301', meaning: 'the signature or the access key is wrong', chinese: 'IAM认证信息错误', next: SIGNATURE },
  { family: 'gateway', code: '0302', meaning: 'this user may not call the interface', chinese: 'IAM用户无权限', next: PERMISSION },
  { family: 'gateway', code: '0303', meaning: 'the signature or the app key is wrong', chinese: 'APP认证信息错误', next: SIGNATURE },
  { family: 'gateway', code: '0304', meaning: 'this app may not call the interface', chinese: 'APP无权限', next: PERMISSION },
  { family: 'gateway', code: '0305', meaning: 'the authentication is wrong', chinese: '认证信息错误', next: SIGNATURE },
  { family: 'gateway', code: '0306', meaning: 'access is denied', chinese: '拒绝访问', next: PERMISSION }, { family: 'gateway', code: '0307', meaning: 'the token is not valid', chinese: '令牌错误', next: SIGNATURE },
  { family: 'gateway', code: '0308', meaning: 'too many requests', chinese: '超过流控阈值', next: 'Wait a minute, then try again, with fewer requests at a time.', again: true },
  { family: 'gateway', code: '0608', meaning: 'the gateway cannot get its own token', chinese: '获取管理员令牌失败', next: LATER, again: true },
  { family: 'gateway', code: '0801', meaning: 'the service cannot be reached in this region', chinese: '该区域不可访问', next: 'Check the region.' },
  { family: 'gateway', code: '0802', meaning: 'this user may not use this region', chinese: 'IAM用户在该区域被禁止', next: 'Check the region and the permissions of the user.' },
  { family: 'rfs', code: '10011001', meaning: 'a parameter is missing', chinese: '缺少参数', next: 'Check the values of the request.' },
  { family: 'rfs', code: '10011002', meaning: 'a parameter is not known', chinese: '参数无法识别', next: 'Check the values of the request.' },
  { family: 'rfs', code: '10012542', meaning: 'the execution plan cannot be applied in the state of the stack', chinese: '资源栈状态不允许', next: 'Wait until the stack is at rest.' },
];

const PREFIXES: Readonly<Record<string, ErrorCode['family']>> = {
  APIC: 'gateway',
  APIG: 'gateway',
  APIGW: 'gateway',
  CBC: 'marketplace',
  MKT: 'marketplace',
  RF: 'rfs',
};

const byFamily = new Map(ERROR_CODES.map((entry) => [`${entry.family} ${entry.code}`, entry]));
const byNumber = new Map(
  ERROR_CODES.filter(({ code }) => code.length === 8).map((entry) => [entry.code, entry]),
);

/** @param code As it came: `MKT.0101`, `CBC.0101`, `APIGW.0301`, `91381037`, `RF.10011001`. */
export function errorCode(code: string): ErrorCode | undefined {
  const [prefix, number] = code.includes('.') ? (code.split('.', 2) as [string, string]) : ['', code];
  const family = PREFIXES[prefix.toUpperCase()];
  return family ? byFamily.get(`${family} ${number}`) : prefix ? undefined : byNumber.get(number);
}
