#!/usr/bin/env bash
# Brings a backup back: bash deploy/restore.sh FILE. Into an empty database only: the one ConnectionStrings__Portal
# names, or else a private one that does not exist yet. All of it or nothing.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

file=${1:?Usage: bash deploy/restore.sh FILE}
[[ -r $file && $(head -c 5 -- "$file") == PGDMP ]] || fail "$file is not a backup that backup.sh made."

fresh=''
if [[ -z ${ConnectionStrings__Portal:-} ]]; then
  folder=$(private_folder "$(data_directory)")
  if [[ ! -e $folder/PG_VERSION ]]; then
    # The program knows how to make its server; the tables it makes on the way are taken out again below.
    bash "$root/deploy/run.sh" migrate >&2
    fresh=yes
  fi
fi
use_database
if [[ -n $fresh ]]; then
  dropdb --maintenance-db=postgres portal
  createdb --maintenance-db=postgres portal
fi

# Tables, views and sequences of anybody but the system and extensions.
found=$(psql -XAtq --no-password -c "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')")
if (( found > 0 )); then
  fail "The database is not empty ($found tables and the like), so nothing was restored." \
    "Give it an empty one; deploy/README.md says how."
fi

pg_restore --no-password --dbname "$PGDATABASE" --single-transaction --exit-on-error \
  --no-owner --no-privileges --no-comments "$file"
psql -Xq --no-password -c "set client_min_messages = error" -c analyze
say "Restored $file. The next start brings it up to date where this build is newer."
