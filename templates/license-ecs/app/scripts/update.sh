#!/usr/bin/env bash
# Replaces an installed version by the one in this package. Settings, notes and token stay.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=settings.sh
. scripts/settings.sh

export HOST PORT PYTHON SERVICE_USER TLS_CERT TLS_KEY PREFIX
bash scripts/stop.sh
bash scripts/install.sh
bash scripts/start.sh
