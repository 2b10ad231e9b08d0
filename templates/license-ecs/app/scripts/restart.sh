#!/usr/bin/env bash
# What a failed health check calls for.
set -euo pipefail
cd "$(dirname "$0")/.."

bash scripts/stop.sh
bash scripts/start.sh
