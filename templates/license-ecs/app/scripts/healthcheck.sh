#!/usr/bin/env bash
# Succeeds as soon as the service answers; fails after WAIT seconds (30), or at once when its process has ended.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=settings.sh
. scripts/settings.sh

url=$(health_url)
deadline=$((SECONDS + ${WAIT:-30}))
while true; do
  # Checked twice: while a process executes another program it has no name.
  if ! has_systemd && [ -z "$(running_pid)" ] && sleep 0.2 && [ -z "$(running_pid)" ]; then
    echo "Noteboard does not run. The end of $LOG_FILE:" >&2
    tail -n 5 "$LOG_FILE" >&2 || true
    exit 1
  fi
  if "$PYTHON" "$PREFIX/bin/noteboard.py" --check "$url"; then break; fi
  if [ "$SECONDS" -ge "$deadline" ]; then
    echo "Noteboard does not answer at $url." >&2
    exit 1
  fi
  sleep 0.2
done

echo "Noteboard answers at $url."
