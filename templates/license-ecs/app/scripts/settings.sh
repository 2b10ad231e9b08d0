# Locations. Sourced by the other scripts; every value can be given in the environment of install.sh,
# which keeps them for later in $PREFIX/settings.env.

PREFIX=${PREFIX:-/opt/noteboard}
case $PREFIX in
  / | '' | *..* | *[!A-Za-z0-9/._-]*)
    echo "PREFIX has to be an absolute folder of its own, of letters, digits and / . _ -" >&2
    exit 2
    ;;
  /*) ;;
  *)
    echo "PREFIX has to be absolute." >&2
    exit 2
    ;;
esac

if [ "${INSTALLING:-}" != 1 ] && [ -r "$PREFIX/settings.env" ]; then
  # shellcheck source=/dev/null
  . "$PREFIX/settings.env"
fi

HOST=${HOST:-0.0.0.0}
PORT=${PORT:-8080}
PYTHON=${PYTHON:-$(command -v python3 || true)}
case $PORT in
  '' | *[!0-9]*)
    echo "PORT has to be a number." >&2
    exit 2
    ;;
esac
TLS_CERT=${TLS_CERT:-}
TLS_KEY=${TLS_KEY:-}
DATA_DIR=$PREFIX/data
PID_FILE=$PREFIX/run/noteboard.pid
LOG_FILE=$PREFIX/run/noteboard.log
UNIT=/etc/systemd/system/noteboard.service

# As root the service gets a user of its own; otherwise it runs as whoever installs it.
if [ "$(id -u)" = 0 ]; then
  SERVICE_USER=${SERVICE_USER:-noteboard}
else
  SERVICE_USER=$(id -un)
fi

if [ -z "$PYTHON" ]; then
  echo "python3 is missing: install it first." >&2
  exit 1
fi

has_systemd() {
  [ -z "${NO_SYSTEMD:-}" ] && [ "$(id -u)" = 0 ] && [ -d /run/systemd/system ]
}

# The service's process, or nothing when it does not run. A number that another process got meanwhile is not it.
# Right after its start it still has the name of the script that starts it.
running_pid() {
  local pid
  pid=$(cat "$PID_FILE" 2>/dev/null) || return 0
  case $pid in '' | *[!0-9]*) return 0 ;; esac
  if tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -e "$PREFIX/bin/noteboard.py" -e scripts/start.sh; then
    echo "$pid"
  fi
}

health_url() {
  local host=$HOST scheme=http
  case $host in 0.0.0.0) host=127.0.0.1 ;; ::) host='[::1]' ;; esac
  if [ -n "$TLS_CERT" ]; then scheme=https; fi
  echo "$scheme://$host:$PORT/health"
}
