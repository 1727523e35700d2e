#!/usr/bin/env bash
# Puts a backup in the place of the embedded database. Stop the product first.
# usage: restore.sh FILE [--force]
#   --force  replace a database that is there; it is kept beside the new one
# Settings: as backup.sh. Run it as the user that the product runs as: nobody else may read what it writes.
set -euo pipefail
umask 077

[ $# -ge 1 ] && [ $# -le 2 ] && [ "${2:---force}" = --force ] || { echo "usage: restore.sh FILE [--force]" >&2; exit 2; }
file=$1
[ -f "$file" ] || { echo "restore.sh: $file is not there" >&2; exit 1; }
read -r -a casemanager <<< "${CASEMANAGER:-dotnet /opt/casemanager/CaseManager.Web.dll}"

if [ -f "$file.sha256" ]; then
  (cd "$(dirname "$file")" && sha256sum --check --quiet "$(basename "$file").sha256") \
    || { echo "restore.sh: $file is not what was backed up; nothing is changed" >&2; exit 1; }
fi
"${casemanager[@]}" database restore "$file" "${@:2}"
