#!/usr/bin/env bash
# Stops the service: it may finish what it does; after ten seconds it is ended.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=settings.sh
. scripts/settings.sh

if has_systemd; then
  systemctl stop noteboard.service
  exit 0
fi

pid=$(running_pid)
if [ -n "$pid" ]; then
  kill -TERM "$pid"
  deadline=$((SECONDS + 10))
  while [ -n "$(running_pid)" ]; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      kill -KILL "$pid" 2>/dev/null || true
      break
    fi
    sleep 0.1
  done
fi

rm -f "$PID_FILE"
echo "Noteboard is stopped."
