"""A seller's server of SaaS 2.0 with Python's standard library alone, written by KooGallery's pages: nothing of koo.

KOO_CALLBACK_KEY, PORT and DATABASE come from the environment.
"""

import hashlib
import hmac
import json
import os
import sqlite3
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

KEY = os.environ["KOO_CALLBACK_KEY"].encode()
SCENES = ("TRIAL_TO_FORMAL", "RENEWAL", "UNSUBSCRIBE_RENEWAL_PERIOD", "RENEWAL_CHANGE")
MAX_BODY = 1_000_000

# One connection at a time: each call is a transaction.
LOCK = threading.Lock()
DATABASE = sqlite3.connect(os.environ["DATABASE"], check_same_thread=False, isolation_level=None)
DATABASE.executescript(
    """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS instances (
      id TEXT PRIMARY KEY, order_id TEXT, line_id TEXT, released INTEGER DEFAULT 0, UNIQUE (order_id, line_id));
    CREATE TABLE IF NOT EXISTS nonces (nonce TEXT PRIMARY KEY, until INTEGER);
    """
)


class Refused(Exception):
    """What is answered with another code than 000000."""


def hex_hmac(text):
    return hmac.new(KEY, text, hashlib.sha256).hexdigest()


def payload_of(body):
    """Sorted by name at the top level, without what is null, and without blanks."""
    sorted_members = {name: body[name] for name in sorted(body) if body[name] is not None}
    return json.dumps(sorted_members, ensure_ascii=False, separators=(",", ":")).encode()


def verify(query, body):
    signature, timestamp, nonce = (query.get(name, [""])[0] for name in ("signature", "timestamp", "nonce"))
    expected = hex_hmac(KEY + (nonce + timestamp + hex_hmac(payload_of(body))).encode())
    if not hmac.compare_digest(signature.lower().encode(), expected.encode()):
        raise Refused("000001", "the signature is another one")
    now = int(time.time() * 1000)
    if not timestamp.isdigit() or abs(now - int(timestamp)) > 60_000:
        raise Refused("000002", "the timestamp is not of this minute")
    DATABASE.execute("DELETE FROM nonces WHERE until < ?", (now,))
    try:
        DATABASE.execute("INSERT INTO nonces VALUES (?, ?)", (nonce, int(timestamp) + 60_000))
    except sqlite3.IntegrityError:
        raise Refused("000001", "the nonce was used before") from None


def text(body, name):
    value = body.get(name)
    if not isinstance(value, str) or value == "":
        raise Refused("000002", name + " is missing")
    return value


def one_of(body, name, values):
    if text(body, name) not in values:
        raise Refused("000002", name + " is unknown")


def instance(identifier, also_released=False):
    row = DATABASE.execute("SELECT released FROM instances WHERE id = ?", (identifier,)).fetchone()
    if row is None or (row[0] and not also_released):
        raise Refused("000003", "there is no such instance")


def new_instance(body):
    order = (text(body, "orderId"), text(body, "orderLineId"))
    text(body, "businessId")
    DATABASE.execute(
        "INSERT INTO instances (id, order_id, line_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (uuid.uuid4().hex, *order),
    )
    found = DATABASE.execute("SELECT id FROM instances WHERE order_id = ? AND line_id = ?", order).fetchone()
    return {"instanceId": found[0]}


def query_instance(body):
    identifiers = text(body, "instanceId").split(",")
    if len(identifiers) > 100:
        raise Refused("000002", "there are more than 100 instances")
    for identifier in identifiers:
        instance(identifier)
    # Of a package: an entry for each item, which names its on-demand instance.
    usage = {
        "relatedInstanceId": "on-demand-1",
        "usageValue": 12.5,
        "statisticalTime": time.strftime("%Y%m%d%H%M%S000", time.gmtime()),
    }
    access = {"frontEndUrl": "https://app.example", "userName": "admin"}
    return {"info": [{"instanceId": each, "appInfo": access, "usageInfo": [usage]} for each in identifiers]}


def refresh_instance(body):
    one_of(body, "scene", SCENES)
    for name in ("orderId", "orderLineId", "expireTime"):
        text(body, name)
    instance(text(body, "instanceId"))


def update_instance_status(body):
    one_of(body, "status", ("FREEZE", "UNFREEZE"))
    instance(text(body, "instanceId"))


def upgrade_instance(body):
    text(body, "orderId")
    text(body, "orderLineId")
    instance(text(body, "instanceId"))


def change_instance_check(body):
    if not isinstance(body.get("productInfo"), (dict, str)):
        raise Refused("000002", "productInfo is missing")
    instance(text(body, "instanceId"))


def release_instance(body):
    identifier = text(body, "instanceId")
    instance(identifier, also_released=True)
    DATABASE.execute("UPDATE instances SET released = 1 WHERE id = ?", (identifier,))


ACTIVITIES = {
    "newInstance": new_instance,
    "queryInstance": query_instance,
    "refreshInstance": refresh_instance,
    "updateInstanceStatus": update_instance_status,
    "upgradeInstance": upgrade_instance,
    "changeInstanceCheck": change_instance_check,
    "releaseInstance": release_instance,
}


def answer_to(query, raw):
    try:
        body = json.loads(raw.decode("utf-8"))
        if not isinstance(body, dict):
            raise Refused("000002", "the body is not an object")
        with LOCK:
            verify(query, body)
            act = ACTIVITIES.get(body.get("activity"))
            if act is None:
                raise Refused("000002", "the activity is unknown")
            return {"resultCode": "000000", "resultMsg": "success.", **(act(body) or {})}
    except Refused as refused:
        code, message = refused.args
        return {"resultCode": code, "resultMsg": message}
    except ValueError:
        return {"resultCode": "000002", "resultMsg": "the body is not JSON"}
    except Exception:
        return {"resultCode": "000005", "resultMsg": "internal error"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        length = min(int(self.headers.get("Content-Length") or 0), MAX_BODY)
        answer = answer_to(parse_qs(urlsplit(self.path).query), self.rfile.read(length))
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


if __name__ == "__main__":
    server = Server(("127.0.0.1", int(os.environ["PORT"])), Handler)
    print("listening", flush=True)
    server.serve_forever()
