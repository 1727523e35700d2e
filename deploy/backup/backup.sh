#!/usr/bin/env bash
# Backs up the embedded database into a folder, while the product runs or not.
# usage: backup.sh FOLDER [KEEP]
#   FOLDER  gets casemanager-YYYYMMDDTHHMMSSZ.db and its SHA-256, readable by their owner only
#   KEEP    how many backups stay there, newest first; default: all
# Settings: CASEMANAGER, how the product is called (default: dotnet /opt/casemanager/CaseManager.Web.dll), and the product's own:
# ConnectionStrings__CaseManager; Backup__Key, or DataProtection__Key where there is none: without either the copy is not encrypted;
# Audit__Key: that somebody copied the database stands in its audit trail.
set -euo pipefail
umask 077

[ $# -ge 1 ] && [ $# -le 2 ] || { echo "usage: backup.sh FOLDER [KEEP]" >&2; exit 2; }
folder=$1
keep=${2:-0}
[[ $keep =~ ^[0-9]+$ ]] || { echo "backup.sh: KEEP is a number" >&2; exit 2; }
read -r -a casemanager <<< "${CASEMANAGER:-dotnet /opt/casemanager/CaseManager.Web.dll}"

mkdir -p "$folder"
name=casemanager-$(date -u +%Y%m%dT%H%M%SZ).db
# Under another name until it is whole: a copy that was broken off is never taken for a backup.
trap 'rm -f "$folder/.$name"' EXIT
"${casemanager[@]}" database backup "$folder/.$name"
mv "$folder/.$name" "$folder/$name"
(cd "$folder" && sha256sum "$name" > "$name.sha256")
echo "$folder/$name"

if [ "$keep" -gt 0 ]; then
  mapfile -t old < <(cd "$folder" && ls -1 casemanager-*.db | sort -r | tail -n "+$((keep + 1))")
  for file in "${old[@]}"; do
    rm -f "${folder:?}/$file" "$folder/$file.sha256"
  done
fi
