"""Makes the vectors of vectors/callback.json, but those of RSA, without any code of koo: hmac and hashlib of Python, AES of openssl.

The rules are those of Huawei's pages and samples; docs/callback-vectors.md names them.
"""

import base64
import hashlib
import hmac
import json
import subprocess
from urllib.parse import urlencode

KEY = "0f8fad5b-d9cb-469f-a165-70867728950e"
OTHER = "example-access-key-0001"
NOW = 1680508066618
NONCE = "50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA"
URL = "https://www.isvwebsite.com/saasproduce"
KIT = "https://example.isv.com/produceAPI"
vectors = []


def add(scheme, name, says, expect=None, **more):
    vectors.append({"id": f"{scheme}/{name}", "scheme": scheme, "says": says, **more, "expect": expect or {"valid": True}})


def no(why, what):
    return {"valid": False, "why": why, "what": what}


def text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def mac(key, data):
    return hmac.new(key.encode(), data.encode(), hashlib.sha256)


def query_signature(payload, key=KEY, now=NOW, nonce=NONCE):
    return mac(key, key + nonce + str(now) + mac(key, payload).hexdigest()).hexdigest()


def header_signature(payload, key=KEY, now=NOW, nonce=NONCE):
    return mac(key, key + nonce + str(now) + payload).hexdigest()


# --- SaaS 2.0, licences, order notifications -------------------------------------------------------------------------

CREATE = text(
    {
        "activity": "newInstance",
        "businessId": "87b94795-0603-4e24-8ae5-69420d60e3c8",
        "orderId": "CS2211181819B4LVS",
        "orderLineId": "CS2211181819B4LVS-000001",
        "testFlag": "1",
    }
)


def query(name, says, expect=None, body=CREATE, signature=None, timestamp=str(NOW), nonce=NONCE, now=NOW, signed=None):
    if signature is None:
        signature = query_signature(signed or body, now=timestamp or "", nonce=nonce or "")
    given = {"signature": signature, "timestamp": timestamp, "nonce": nonce}
    address = f"{URL}?{urlencode({k: v for k, v in given.items() if v is not None})}"
    add(
        "query-signature",
        name,
        says,
        expect,
        accessKey=KEY,
        now=now,
        request={"method": "POST", "url": address, "headers": {}, "body": body},
    )


SIGNATURE = query_signature(CREATE)
DIFFERENT = no("different", "signature")
query("sample", "The request that the page prints, with a key of ours.")
query("upper-case", "Hex may be in upper case.", signature=SIGNATURE.upper())
query(
    "unsorted",
    "The body is sorted by name before it is signed.",
    body=text(dict(reversed(json.loads(CREATE).items()))),
    signed=CREATE,
)
query("null", "A member that is null is not signed.", body=CREATE[:-1] + ',"productId":null}', signed=CREATE)
query("blanks", "Blanks between members are not signed.", body=json.dumps(json.loads(CREATE), indent=2), signed=CREATE)
CHECK = text(
    {
        "activity": "changeInstanceCheck",
        "instanceId": "10e758d0-31ad-4c4b-8f1b-81d03469a10e",
        "productInfo": {"skuCode": "s-1", "productId": "p-1", "productName": "n", "linearValue": 3},
    }
)
query("nested", "Nested members keep the order in which they were sent.", body=CHECK)
SORTED = text(json.loads(CHECK) | {"productInfo": dict(sorted(json.loads(CHECK)["productInfo"].items()))})
query("nested-sorted", "Nested members that were sorted to be signed.", DIFFERENT, body=CHECK, signed=SORTED)
ASTRAL = text({"activity": "newInstance", "businessId": "用量\U00020000\U0001f600", "orderId": "é", "orderLineId": "1"})
query("four-bytes", "Characters of up to four bytes of UTF-8.", body=ASTRAL)
query("escaped", "The same, escaped, is the same text.", body=json.dumps(json.loads(ASTRAL), separators=(",", ":")), signed=ASTRAL)
query("60-s-old", "Exactly 60 seconds old.", now=NOW + 60_000)
query("61-s-old", "61 seconds old.", no("stale", "timestamp"), now=NOW + 61_000)
query("60-s-ahead", "Exactly 60 seconds ahead.", now=NOW - 60_000)
query("61-s-ahead", "61 seconds ahead: the difference counts.", no("future", "timestamp"), now=NOW - 61_000)
query("seconds", "A timestamp in seconds.", no("seconds", "timestamp"), timestamp=str(NOW // 1000))
query("no-number", "A timestamp that is a date.", no("malformed", "timestamp"), timestamp="2023-04-03T07:47:46Z")
query("other-key", "Signed with another key.", DIFFERENT, signature=query_signature(CREATE, OTHER))
query("changed-body", "Another order.", DIFFERENT, body=CREATE.replace("B4LVS-", "B4LVT-"), signed=CREATE)
query("changed-nonce", "Another nonce.", DIFFERENT, signature=SIGNATURE, nonce="0" * 64)
query("changed-timestamp", "Another timestamp.", DIFFERENT, signature=SIGNATURE, timestamp=str(NOW + 1))
query("cut", "Half of a signature.", DIFFERENT, signature=SIGNATURE[:32])
query(
    "plain-sha256",
    "SHA-256 of the body where its HMAC belongs, as some public code has it.",
    DIFFERENT,
    signature=mac(KEY, KEY + NONCE + str(NOW) + hashlib.sha256(CREATE.encode()).hexdigest()).hexdigest(),
)
query("kit-rule", "By the rule of the synchronization interfaces.", DIFFERENT, signature=header_signature(CREATE))
query("no-signature", "No signature.", no("missing", "signature"), signature="")
query("no-timestamp", "No timestamp.", no("missing", "timestamp"), timestamp=None)
query("no-nonce", "No nonce.", no("missing", "nonce"), nonce=None)

# --- Joint-operation kit 2.0 -----------------------------------------------------------------------------------------

TENANT = text(
    {
        "domainName": "https://example.tenantaccount.com",
        "flag": 1,
        "instanceId": "huaiweitest123456",
        "name": "huaiweitest",
        "orderId": "CS1906666666ABCDE",
        "tenantCode": "huawei",
        "tenantId": "68cbc86abc2018ab880d92f36422fa0e",
        "testFlag": 0,
        "timeStamp": "20220413093539534",
    }
)


def header(name, says, expect=None, body=TENANT, signature=None, timestamp=str(NOW), nonce=NONCE, now=NOW, signed=None):
    if signature is None:
        signature = header_signature(signed or body, now=timestamp or "", nonce=nonce or "")
    given = {"x-sign": signature, "x-timestamp": timestamp, "x-nonce": nonce}
    add(
        "header-signature",
        name,
        says,
        expect,
        accessKey=KEY,
        now=now,
        request={
            "method": "POST",
            "url": f"{KIT}/v2/tenantSync",
            "headers": {k: v for k, v in given.items() if v},
            "body": body,
        },
    )


X_DIFFERENT = no("different", "x-sign")
header("sample", "The request that the page prints, with a key of ours.")
header("upper-case", "Hex may be in upper case.", signature=header_signature(TENANT).upper())
header("unsorted", "The body is sorted.", body=text(dict(reversed(json.loads(TENANT).items()))), signed=TENANT)
USERS = text({"flag": 1, "userList": [{"userName": "u", "name": "n", "enable": "true"}, {"name": "m", "userName": "v"}]})
header("list", "Lists and what is in them keep their order.", body=USERS)
header("61-s-old", "61 seconds old.", no("stale", "x-timestamp"), now=NOW + 61_000)
header("61-s-ahead", "61 seconds ahead.", no("future", "x-timestamp"), now=NOW - 61_000)
header("seconds", "A timestamp in seconds.", no("seconds", "x-timestamp"), timestamp=str(NOW // 1000))
header("other-key", "Signed with another key.", X_DIFFERENT, signature=header_signature(TENANT, OTHER))
header("changed-body", "Another flag.", X_DIFFERENT, body=TENANT.replace('"flag":1', '"flag":0'), signed=TENANT)
header("base-rule", "By the rule of the basic interfaces.", X_DIFFERENT, signature=query_signature(TENANT))
header("no-signature", "No signature.", no("missing", "x-sign"), signature="")
header("no-timestamp", "No timestamp.", no("missing", "x-timestamp"), timestamp=None)
header("no-nonce", "No nonce.", no("missing", "x-nonce"), nonce=None)

# --- SaaS 1.0 --------------------------------------------------------------------------------------------------------

PURCHASE = {
    "activity": "newInstance",
    "businessId": "61e834ba-7b97-4418-b8f7-e5345137278c",
    "customerId": "68cbc86abc2018ab880d92f36422fa0e",
    "expireTime": "20200727153156",
    "orderId": "CS1906666666ABCDE",
    "productId": "00301-666666-0--0",
    "testFlag": "1",
    "timeStamp": "20200727073711903",
}


def joined(parameters, encode=lambda value: value):
    return "&".join(f"{name}={encode(str(parameters[name]))}" for name in sorted(parameters))


def token(parameters, key=KEY, encode=lambda value: value):
    stamp = str(parameters.get("timeStamp", ""))
    return base64.b64encode(mac(key + stamp, joined(parameters, encode)).digest()).decode()


def query_token(name, says, expect=None, parameters=PURCHASE, given=None):
    given = token(parameters) if given is None else given
    address = f"https://example.isv.com?{urlencode(parameters | ({'authToken': given} if given else {}))}"
    add(
        "query-token",
        name,
        says,
        expect,
        accessKey=KEY,
        request={"method": "GET", "url": address, "headers": {}, "body": ""},
    )


T_DIFFERENT = no("different", "authToken")
ENCRYPTED = PURCHASE | {"email": "A1b2C3d4E5f6G7h8MzhkMD+VdrW0nxwrSNH6dv4BoPVIZe1AzHNK8U7yWPo=", "customerName": "用户 一"}
query_token("sample", "The parameters of the sample, with a key of ours.")
query_token("unsorted", "The order in the address does not count.", parameters=dict(reversed(PURCHASE.items())))
query_token("decoded", "Values are signed as they are, not as the address has them.", parameters=ENCRYPTED)
query_token(
    "encoded",
    "Values that were signed as the address has them.",
    T_DIFFERENT,
    parameters=ENCRYPTED,
    given=token(ENCRYPTED, encode=lambda value: urlencode({"": value})[1:]),
)
query_token("other-key", "Signed with another key.", T_DIFFERENT, given=token(PURCHASE, OTHER))
query_token("changed", "Another order.", T_DIFFERENT, parameters=PURCHASE | {"orderId": "CS1"}, given=token(PURCHASE))
query_token(
    "key-alone",
    "The key without the timeStamp behind it.",
    T_DIFFERENT,
    given=base64.b64encode(mac(KEY, joined(PURCHASE)).digest()).decode(),
)
query_token("no-token", "No authToken.", no("missing", "authToken"), given="")
UNDATED = {name: value for name, value in PURCHASE.items() if name != "timeStamp"}
query_token("no-timestamp", "No timeStamp.", no("missing", "timeStamp"), parameters=UNDATED)
query_token(
    "no-date", "A timeStamp in milliseconds.", no("malformed", "timeStamp"), parameters=PURCHASE | {"timeStamp": str(NOW)}
)

AUTH = {
    "instanceId": "huaiweitest123456",
    "tenantId": "68cbc86abc2018ab880d92f36422fa0e",
    "appId": "app-1",
    "userList": '[{"userName":"u","name":"用户","role":"admin"}]',
    "flag": 1,
    "testFlag": 0,
    "timeStamp": "20220420114117642",
}


def header_token(name, says, expect=None, body=None, given=None):
    given = token(AUTH) if given is None else given
    add(
        "header-token",
        name,
        says,
        expect,
        accessKey=KEY,
        request={
            "method": "POST",
            "url": f"{KIT}/authSync",
            "headers": {"authtoken": given} if given else {},
            "body": text(AUTH) if body is None else body,
        },
    )


header_token("users", "Numbers and lists in texts, as they stand in the body.")
header_token("other-key", "Signed with another key.", T_DIFFERENT, given=token(AUTH, OTHER))
header_token("changed", "Another flag.", T_DIFFERENT, body=text(AUTH | {"flag": 0}))
header_token("no-token", "No header.", no("missing", "authToken"), given="")
header_token("no-json", "A body that is not JSON.", no("malformed", "body"), body="flag=1")

# --- Answers of 1.0 --------------------------------------------------------------------------------------------------


def signed(body, key=KEY):
    return base64.b64encode(mac(key, body).digest()).decode()


def answer(name, says, expect=None, body='{"resultCode":"000000","resultMsg":"success."}', value=None, form=None):
    value = signed(body) if value is None else value
    given = ('sign_type="HMAC-SHA256", signature= "{}"' if form is None else form).format(value)
    add("body-sign", name, says, expect, accessKey=KEY, header=given, body=body)


B_DIFFERENT = no("different", "Body-Sign")
answer("success", "An answer, and its header.")
answer("blanks", "All blanks of the body count.", body='{ "resultCode": "000000",\n  "resultMsg": "成功" }\n')
answer("narrow", "Blanks in the header do not.", form='sign_type="HMAC-SHA256",signature="{}"')
answer("other-key", "Signed with another key.", B_DIFFERENT, value=signed('{"resultCode":"000000","resultMsg":"success."}', OTHER))
answer("reformatted", "The body was written anew after it was signed.", B_DIFFERENT, body='{"resultCode": "000000"}', value=signed('{"resultCode":"000000"}'))
answer("hex", "Hex, not Base64.", B_DIFFERENT, value=mac(KEY, '{"resultCode":"000000","resultMsg":"success."}').hexdigest())
answer("no-quotes", "The quotes are mandatory.", no("malformed", "Body-Sign"), form="sign_type=HMAC-SHA256, signature={}")
answer("empty", "No header.", no("missing", "Body-Sign"), form="")

# --- Encrypted values of 1.0 -----------------------------------------------------------------------------------------


def sha1_prng(seed, count):
    state = hashlib.sha1(seed.encode()).digest()
    found = b""
    while len(found) < count:
        output = hashlib.sha1(state).digest()
        found += output
        carry, changed, following = 1, False, []
        for one, other in zip(state, output):
            total = (one ^ 0x80) - 0x80 + ((other ^ 0x80) - 0x80) + carry
            following.append(total & 0xFF)
            changed = changed or following[-1] != one
            carry = total >> 8
        state = bytes(following) if changed else bytes([(state[0] + 1) & 0xFF]) + state[1:]
    return found[:count]


def aes(plain, key, iv):
    return base64.b64encode(
        subprocess.run(
            ["openssl", "enc", f"-aes-{len(key) * 8}-cbc", "-K", key.hex(), "-iv", iv.encode().hex()],
            input=plain.encode(),
            capture_output=True,
            check=True,
        ).stdout
    ).decode()


IV = "A1b2C3d4E5f6G7h8"


def encrypted(name, says, expect=None, plain="admin@example.com", key=KEY, bits=256, type=None, raw=None, used=None):
    made = raw or sha1_prng(used or key, bits // 8)
    add(
        "aes",
        name,
        says,
        expect,
        accessKey=key,
        encryptType=type or ("1" if bits == 256 else "2"),
        iv=IV,
        plain=plain,
        key=made.hex(),
        encrypted=IV + aes(plain, made, IV),
    )


NOT_DECRYPTED = no("different", "value")
encrypted("aes-256", "encryptType 1; the key is what SHA1PRNG makes of the access key.")
encrypted("aes-128", "encryptType 2.", bits=128)
encrypted("aes-256-short-key", "Another access key.", key=OTHER)
encrypted("aes-128-short-key", "The same, encryptType 2.", key=OTHER, bits=128)
encrypted("chinese", "UTF-8, of up to four bytes.", plain="用户\U0001f600")
encrypted("empty", "Nothing, which is a block of padding.", plain="")
encrypted("other-key", "Encrypted with another key.", NOT_DECRYPTED, used=OTHER)
encrypted("other-type", "Encrypted with AES-128, and called AES-256.", NOT_DECRYPTED, bits=128, type="1")
encrypted("plain-key", "The access key itself as the AES key.", NOT_DECRYPTED, raw=KEY.encode()[:32])

print(json.dumps(vectors, ensure_ascii=False, indent=2))
