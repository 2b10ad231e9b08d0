#!/usr/bin/env bash
# Removes the service. The notes stay, unless PURGE=1.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=settings.sh
. scripts/settings.sh

bash scripts/stop.sh
if has_systemd && [ -e "$UNIT" ]; then
  systemctl disable noteboard.service
  rm -f "$UNIT"
  systemctl daemon-reload
fi

rm -rf "$PREFIX/bin" "$PREFIX/run" "$PREFIX/settings.env"
if [ "${PURGE:-}" = 1 ]; then
  rm -rf "$DATA_DIR"
  rmdir "$PREFIX" 2>/dev/null || true
  echo "Noteboard and its notes are removed."
else
  echo "Noteboard is removed. Its notes are still in $DATA_DIR."
fi
