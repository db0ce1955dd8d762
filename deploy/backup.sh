#!/usr/bin/env bash
# Saves the whole portal: bash deploy/backup.sh [FILE]. Content, inquiries, files, accounts and keys are all in the
# database, so this one file is everything but the settings. The portal may run meanwhile. Prints the file's name.
set -euo pipefail
# shellcheck source=deploy/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

file=${1:-portal-$(date +%Y%m%d-%H%M%S).dump}
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
