#!/usr/bin/env bash
# Saves the whole portal: bash deploy/backup.sh [FILE]. Content, inquiries, files, accounts and keys are all in the
# database, so this one file is everything but the settings. The portal may run meanwhile. Prints the file's name, and to
# standard error those of the backups beside it (portal-*.dump) that it removed because they were older than
# Retention__Backups days (default 30), as the privacy page promises.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

file=${1:-portal-$(date +%Y%m%d-%H%M%S).dump}
days=${Retention__Backups:-30}
[[ $days =~ ^[1-9][0-9]{0,3}$ ]] || fail "Retention__Backups is \"$days\"; write a number of days from 1 to 3650."
[[ ! -e $file ]] || fail "$file exists already."
use_database

# It holds what people wrote in confidence: for its owner's eyes only.
umask 077
# A file that cannot be read back, or is not on the disk yet, is no backup.
if ! { pg_dump --format=custom --no-password --file "$file.part" && pg_restore --list "$file.part" >/dev/null; }; then
  rm -f -- "$file.part"
  fail 'Nothing was saved.'
fi
sync -- "$file.part"
mv -- "$file.part" "$file"
echo "$file"
# Only once the new one is there: whoever cannot back up any more keeps the last one.
find "$(dirname -- "$file")" -maxdepth 1 -type f -name 'portal-*.dump' -mtime "+$((days - 1))" ! -samefile "$file" -delete -printf 'Removed %p, older than the backups may be.\n' >&2
