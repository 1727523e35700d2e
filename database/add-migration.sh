#!/usr/bin/env bash
# Adds a migration of the same name for both providers and writes the SQL Server schema script anew.
# usage: database/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: database/add-migration.sh NAME" >&2; exit 2; }

dotnet tool restore > /dev/null
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --project "database/CaseManager.Migrations.$provider" --output-dir Migrations
done
dotnet ef migrations script \
  --project database/CaseManager.Migrations.SqlServer --output database/schema.sqlserver.sql
