#!/usr/bin/env bash
# Runs every test on a fresh checkout: sets up the browser, builds once, tests, and sums up.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only where nothing failed, every skip names one of the
# two reasons allowed, and the browser tests ran wherever a browser can be had.
# Settings: CONFIGURATION (default Debug, which "dotnet run" has built already); CASEMANAGER_TEST_SQLSERVER, the connection string of a server to test on as well;
# CASEMANAGER_TEST_BROWSER, the path of a chromium or Chrome (default: the one that is found on the PATH).
set -uo pipefail
cd "$(dirname "$0")/.."

configuration=${CONFIGURATION:-Debug}
# In memory, where there is room: the databases of the tests are thrown away, and on a disk each of their commits would wait for it.
if [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 2000000 ]; then
  export TMPDIR=/dev/shm
fi
results=$(mktemp -d "${TMPDIR:-/tmp}/casemanager-tests-XXXXXX")
trap 'rm -rf "$results"' EXIT
export TMPDIR=$results
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Processes of the build would outlive the run.
export MSBUILDDISABLENODEREUSE=1

give_up() {
  echo "$1"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

find_browser() {
  command -v "${CASEMANAGER_TEST_BROWSER:-chromium}" || command -v chromium-browser || command -v google-chrome
}

# Debian's chromium, where this user may install it.
may_install() {
  command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2> /dev/null; }
}

install_browser() {
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  echo "Installing chromium ..."
  { "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } \
    > "$results/apt.log" 2>&1 || { tail -5 "$results/apt.log"; give_up "chromium could not be installed."; }
}

# Projects run one after the other: a test that waits for a page or a job is not slowed down by another process.
# Where no test begins or ends for minutes the run is ended, and says which tests had begun: better than to wait for ever and to say nothing.
run_project() {
  echo "Testing $1 ..."
  local started=$SECONDS
  timeout --kill-after=60 3000 \
    dotnet test "tests/$1" --configuration "$configuration" --no-build --nologo --verbosity quiet \
    --blame-hang-timeout 8min --blame-hang-dump-type none \
    --results-directory "$results" --logger "trx;LogFileName=$1.trx" > "$results/$1.log" 2>&1
  echo "  ... $((SECONDS - started)) s"
  # Without a result file the project ended before its first test, and its output is all there is to say why.
  [ -s "$results/$1.trx" ] || tail -40 "$results/$1.log"
}

command -v node > /dev/null || give_up "Node 20 is missing; the README names it."
command -v dotnet > /dev/null || give_up "The .NET 10 SDK is missing; the README names it."
find_browser > /dev/null || { may_install && install_browser; }
CASEMANAGER_TEST_BROWSER=$(find_browser) && export CASEMANAGER_TEST_BROWSER

echo "Building ($configuration) ..."
dotnet build CaseManager.sln --configuration "$configuration" --nologo --verbosity quiet > "$results/build.log" 2>&1 \
  || { grep -E "error" "$results/build.log" | sort -u | head -40; give_up "The build failed."; }

projects=()
for file in tests/*Tests/*Tests.csproj; do
  project=$(basename "$file" .csproj)
  if [ "$project" = CaseManager.BrowserTests ] && [ -z "$CASEMANAGER_TEST_BROWSER" ]; then
    echo "$project: not run, no browser can be had on this machine."
    continue
  fi
  run_project "$project"
  projects+=("$project")
done

node tests/summary.mjs "$results" "${projects[@]}"
