"""Runs a program on a terminal of its own and types answers when it asks. Prints what stood on the screen.

type-on-terminal.py '[["question", "answer"], ...]' program argument...
"""
import json
import os
import pty
import sys

script = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

screen = b""
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if not piece:
        break
    screen += piece
    while script and script[0][0].encode() in screen:
        os.write(terminal, script.pop(0)[1].encode())
sys.stdout.buffer.write(screen)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
