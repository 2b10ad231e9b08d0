#!/usr/bin/env bash
# Starts the service and waits until it answers.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=settings.sh
. scripts/settings.sh

if [ ! -x "$PREFIX/bin/noteboard.py" ]; then
  echo "Noteboard is not installed in $PREFIX: run scripts/install.sh first." >&2
  exit 1
fi

if has_systemd; then
  systemctl start noteboard.service
elif [ -z "$(running_pid)" ]; then
  nohup "$PYTHON" "$PREFIX/bin/noteboard.py" --host "$HOST" --port "$PORT" --data "$DATA_DIR" \
    --user "$SERVICE_USER" --tls-cert="$TLS_CERT" --tls-key="$TLS_KEY" \
    >>"$LOG_FILE" 2>&1 </dev/null &
  echo "$!" >"$PID_FILE"
fi

bash scripts/healthcheck.sh
