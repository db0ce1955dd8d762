#!/usr/bin/env bash
# Saves the whole portal: bash deploy/backup.sh [FILE]. Content, inquiries, files, accounts and keys are all in the
# database, so this one file is everything but the settings. The portal may run meanwhile. Prints the file's name, and to
# standard error those of the backups beside it (portal-*.dump) that it removed because they were older than
# Retention__Backups days (default 30), as the privacy page promises. Whoever stops it finds nothing half done.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

file=${1:-portal-$(date +%Y%m%d-%H%M%S).dump}
days=${Retention__Backups:-30}
{ [[ $days =~ ^[1-9][0-9]{0,3}$ ]] && (( days <= 3650 )); } || fail "Retention__Backups is \"$days\"; write a number of days from 1 to 3650."
[[ ! -e $file ]] || fail "$file exists already."
folder='' # of the private server, where it is that one
use_database

# It holds what people wrote in confidence: for its owner's eyes only.
umask 077
dump=''
# However it ends: half a backup holds the same data and is none. In the background pg_dump does not hold up whoever stops this.
leave() {
  [[ -z $dump ]] || { kill "$dump" 2>/dev/null && wait "$dump"; } || true
  rm -f -- "$file.part"
  [[ -z ${folder:-} ]] || leave_private_server
}
trap leave EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
pg_dump --format=custom --no-password --file "$file.part" &
dump=$!
wait "$dump" || { dump=''; fail 'Nothing was saved.'; }
dump=''
# A file that cannot be read back, or is not on the disk yet, is no backup.
pg_restore --list "$file.part" >/dev/null || fail 'Nothing was saved.'
sync -- "$file.part"
mv -- "$file.part" "$file"
echo "$file"
# Only once the new one is there: whoever cannot back up any more keeps the last one.
find "$(dirname -- "$file")" -maxdepth 1 -type f -name 'portal-*.dump' -mtime "+$((days - 1))" ! -samefile "$file" -delete -printf 'Removed %p, older than the backups may be.\n' >&2
# No backup takes a day: the machine went down, or the process was killed.
find "$(dirname -- "$file")" -maxdepth 1 -type f -name 'portal-*.dump.part' -mmin +1440 -delete -printf 'Removed %p, which was never finished.\n' >&2
