#!/usr/bin/env bash
# npm run notebooks: an environment with the notebooks' packages, and JupyterLab in it beside the running server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export GOVCHAIN_URL=${GOVCHAIN_URL:-http://127.0.0.1:${PORT:-4000}}

if ! python3 -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo 'The notebooks need Python 3.11 or newer with venv, and there is none on the PATH: apt-get install python3-venv' >&2
  exit 1
fi
if ! curl --silent --fail --output /dev/null "$GOVCHAIN_URL/health/ready"; then
  echo "No govchain server answers at $GOVCHAIN_URL: run npm start in another terminal, or set GOVCHAIN_URL." >&2
  exit 1
fi
# Made again when the list of packages is another one.
if ! cmp --silent requirements.txt .venv/requirements.txt; then
  echo 'Installing the packages of the notebooks ...' >&2
  python3 -m venv --clear .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
  # News and looking for updates would ask hosts outside.
  .venv/bin/jupyter labextension disable --level=sys_prefix '@jupyterlab/apputils-extension:announcements' >/dev/null 2>&1
  cp requirements.txt .venv/requirements.txt
fi
exec .venv/bin/jupyter lab --ip=127.0.0.1 "$@"
