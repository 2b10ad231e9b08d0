#!/usr/bin/env python3
"""A board of notes over HTTP: one file, Python 3.8 or newer, the standard library only.

GET /health         whether it works; the only call without a token
GET /notes          the notes, newest first (?limit=1..100)
POST /notes         {"text": "..."} adds one
DELETE /notes/ID    removes one

Every other call needs the header `Authorization: Bearer TOKEN`; the token is in DATA_DIR/token.
"""

import argparse
import json
import os
import pwd
import secrets
import signal
import socket
import socketserver
import sqlite3
import ssl
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

VERSION = "1.0.0"
LARGEST_BODY = 64 * 1024
LONGEST_TEXT = 10_000
CLIENT_TIMEOUT = 15


class Board:
    """The notes, in one SQLite file."""

    def __init__(self, file):
        self.lock = threading.Lock()
        self.database = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute(
            "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL,"
            " created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))"
        )

    def query(self, sql, *values):
        with self.lock:
            return self.database.execute(sql, values).fetchall()

    def notes(self, limit):
        rows = self.query("SELECT id, text, created_at FROM notes ORDER BY id DESC LIMIT ?", limit)
        return [{"id": row[0], "text": row[1], "created_at": row[2]} for row in rows]

    def add(self, text):
        with self.lock:
            row = self.database.execute("INSERT INTO notes (text) VALUES (?)", (text,))
            return row.lastrowid

    def remove(self, note):
        with self.lock:
            return self.database.execute("DELETE FROM notes WHERE id = ?", (note,)).rowcount > 0


class Refused(Exception):
    """An answer other than 2xx."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = CLIENT_TIMEOUT

    def version_string(self):
        return "noteboard"

    def do_GET(self):
        self.answer(self.get)

    def do_POST(self):
        self.answer(self.post)

    def do_DELETE(self):
        self.answer(self.delete)

    def get(self, path, query):
        if path == "/health":
            self.server.board.query("SELECT 1")
            return 200, {"status": "ok", "version": VERSION}
        self.need_token()
        if path != "/notes":
            raise Refused(404, "There is no such page.")
        limit = query.get("limit", ["100"])[0]
        if not limit.isascii() or not limit.isdigit() or not 1 <= int(limit[:9]) <= 100:
            raise Refused(400, "limit is a number from 1 to 100.")
        return 200, {"notes": self.server.board.notes(int(limit))}

    def post(self, path, _query):
        self.need_token()
        if path != "/notes":
            raise Refused(404, "There is no such page.")
        body = self.body()
        text = body.get("text") if isinstance(body, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= LONGEST_TEXT:
            raise Refused(400, "text has 1 to %d characters." % LONGEST_TEXT)
        return 201, {"id": self.server.board.add(text)}

    def delete(self, path, _query):
        self.need_token()
        note = path[len("/notes/"):] if path.startswith("/notes/") else ""
        if not note.isascii() or not note.isdigit() or len(note) > 18:
            raise Refused(404, "There is no such page.")
        if not self.server.board.remove(int(note)):
            raise Refused(404, "There is no such note.")
        return 200, {}

    def need_token(self):
        given = self.headers.get("Authorization", "")
        wanted = "Bearer " + self.server.token
        if not secrets.compare_digest(given.encode("utf-8", "replace"), wanted.encode()):
            raise Refused(401, "The header Authorization: Bearer TOKEN is missing or wrong.")

    def body(self):
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit():
            raise Refused(411, "Content-Length is missing.")
        if len(length) > 9 or int(length) > LARGEST_BODY:
            raise Refused(413, "The body is larger than %d bytes." % LARGEST_BODY)
        try:
            return json.loads(self.rfile.read(int(length)))
        except ValueError:
            raise Refused(400, "The body is not JSON.") from None

    def answer(self, handle):
        url = urllib.parse.urlsplit(self.path)
        try:
            status, body = handle(url.path, urllib.parse.parse_qs(url.query))
        except Refused as refused:
            status, body = refused.status, {"error": str(refused)}
        except sqlite3.Error as error:
            self.log_error("database: %s", error)
            status, body = 503, {"error": "The database does not work."}
        if status >= 400:
            # Unread bytes of a body would be treated as the next request.
            self.close_connection = True
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address, data, certificate, key):
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, Handler)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.minimum_version = ssl.TLSVersion.TLSv1_2
            context.load_cert_chain(certificate, key)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.token = read_token(os.path.join(data, "token"))
        self.board = Board(os.path.join(data, "notes.db"))

    def server_bind(self):
        # The inherited one asks the name service for this machine's name, which may take a minute.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


def read_token(file):
    """The token that callers need; made at the first start, readable by the service's user only."""
    try:
        with open(file, encoding="utf-8") as stream:
            token = stream.read().strip()
        if len(token) >= 32:
            return token
        os.unlink(file)
    except FileNotFoundError:
        pass
    token = secrets.token_urlsafe(32)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
        stream.write(token + "\n")
    return token


def is_healthy(url):
    context = ssl.create_default_context()
    # It asks itself, over loopback: the certificate's name says nothing here.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)
    )
    try:
        with opener.open(url, timeout=5) as answer:
            return json.load(answer).get("status") == "ok"
    except (OSError, ValueError, urllib.error.URLError):
        return False


def drop_root(user):
    """What the network can reach never runs as root."""
    if os.geteuid() != 0:
        return
    if not user or user == "root":
        sys.exit("noteboard does not run as root: name another user with --user.")
    entry = pwd.getpwnam(user)
    os.initgroups(user, entry.pw_gid)
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)


def main():
    parser = argparse.ArgumentParser(description="A board of notes over HTTP.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--data", help="folder of the notes and the token")
    parser.add_argument("--user", help="the user to become when started as root")
    parser.add_argument("--tls-cert", default="")
    parser.add_argument("--tls-key", default="")
    parser.add_argument("--check", metavar="URL", help="only ask a running one whether it works")
    options = parser.parse_args()
    if options.check:
        sys.exit(0 if is_healthy(options.check) else 1)
    if not options.data:
        parser.error("--data is needed")

    drop_root(options.user)
    os.umask(0o077)
    server = Server((options.host, options.port), options.data, options.tls_cert, options.tls_key or None)
    # shutdown() waits for the loop, which this thread runs: another one has to call it.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
    print("noteboard %s listens on %s:%d" % (VERSION, *server.server_address[:2]), flush=True)
    try:
        server.serve_forever(poll_interval=0.2)
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
