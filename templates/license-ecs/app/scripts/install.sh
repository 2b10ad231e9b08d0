#!/usr/bin/env bash
# Installs the service; does not start it. Can be run again: data and token stay.
set -euo pipefail
cd "$(dirname "$0")/.."
INSTALLING=1
# shellcheck source=settings.sh
. scripts/settings.sh

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 8))' || {
  echo "Python 3.8 or newer is needed." >&2
  exit 1
}

if [ "$(id -u)" = 0 ] && ! id "$SERVICE_USER" >/dev/null 2>&1; then
  useradd --system --home-dir "$PREFIX" --no-create-home --shell /usr/sbin/nologin "$SERVICE_USER"
fi

install -d -m 0755 "$PREFIX" "$PREFIX/bin"
install -d -m 0750 "$DATA_DIR" "$PREFIX/run"
install -m 0755 bin/noteboard.py "$PREFIX/bin/noteboard.py"
if [ "$(id -u)" = 0 ]; then
  # The log and the process number stay with root, who writes them.
  chown "$SERVICE_USER" "$DATA_DIR"
fi

{
  for name in HOST PORT PYTHON SERVICE_USER TLS_CERT TLS_KEY; do
    printf '%s=%q\n' "$name" "${!name}"
  done
} >"$PREFIX/settings.env"
chmod 0644 "$PREFIX/settings.env"

if has_systemd; then
  cat >"$UNIT" <<UNIT
[Unit]
Description=Noteboard
After=network-online.target
Wants=network-online.target

[Service]
ExecStart=$PYTHON $PREFIX/bin/noteboard.py --host $HOST --port $PORT --data $DATA_DIR --tls-cert=$TLS_CERT --tls-key=$TLS_KEY
User=$SERVICE_USER
Restart=on-failure
RestartSec=2
NoNewPrivileges=true
PrivateTmp=true
ProtectHome=true
ProtectSystem=strict
ReadWritePaths=$DATA_DIR

[Install]
WantedBy=multi-user.target
UNIT
  systemctl daemon-reload
  systemctl enable noteboard.service
fi

echo "Noteboard is installed in $PREFIX."
