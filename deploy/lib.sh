# Shared by run.sh, backup.sh, restore.sh and tests/run.sh; sourced, never run.
# Uses bash, coreutils, util-linux, grep, sed and awk only.
# shellcheck shell=bash

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
artifacts=$root/artifacts

# Standard output belongs to the verb, so everything the scripts have to say goes to standard error.
say() { printf '%s\n' "$@" >&2; }
fail() { say "$@"; exit 1; }

# locked COMMAND …: one at a time, whoever calls. The command does not inherit the lock's descriptor, so that
# nothing it leaves running can hold the lock; the subshell's end releases it.
locked() {
  mkdir -p "$artifacts"
  ( flock 9; "$@" 9>&- ) 9>"$artifacts/.lock"
}

# ---- system packages -------------------------------------------------------------------------------------------

# Prints the folder with the newest PostgreSQL server programs, 15 or newer; fails when there are none.
postgresql_programs() {
  local folder version newest=14
  for folder in /usr/lib/postgresql/*/bin; do
    version=${folder%/bin} version=${version##*/}
    if [[ $version =~ ^[0-9]+$ && -x $folder/initdb && -x $folder/postgres ]] && (( version > newest )); then
      newest=$version
    fi
  done
  if (( newest > 14 )); then
    printf '%s\n' "/usr/lib/postgresql/$newest/bin"
    return
  fi
  # Other systems have them in PATH.
  command -v initdb >/dev/null && folder=$(command -v postgres) && [[ $(postgres --version) =~ \ ([0-9]+) ]] &&
    (( BASH_REMATCH[1] >= 15 )) && dirname -- "$folder"
}

# Prints what is missing: always looks for what .NET needs, and for the named extras.
missing() {
  local libraries need
  # ldconfig is outside of an ordinary user's PATH on Debian.
  libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || libraries=
  [[ $libraries == *libicuuc.so.* ]] || echo libicu
  [[ $libraries == *libssl.so.[13]* ]] || echo openssl
  [[ -e /etc/ssl/certs/ca-certificates.crt || -e /etc/ssl/cert.pem || -n ${SSL_CERT_FILE:-} ]] || echo ca-certificates
  [[ -e /usr/share/zoneinfo/Asia/Shanghai ]] || echo tzdata
  command -v setsid >/dev/null || echo util-linux
  for need in "$@"; do
    case $need in
      postgresql) postgresql_programs >/dev/null || echo postgresql ;;
      chromium | chromium-headless-shell) [[ -x /usr/bin/$need ]] || echo "$need" ;;
      postfix) [[ -x /usr/sbin/postfix ]] || echo postfix ;;
      dovecot-imapd) [[ -x /usr/lib/dovecot/imap ]] || echo dovecot-imapd ;;
      nginx) [[ -x /usr/sbin/nginx ]] || echo nginx ;;
      wapiti | sqlmap | curl) command -v "$need" >/dev/null || echo "$need" ;;
      poppler-utils) command -v pdftotext >/dev/null || echo poppler-utils ;;
      poppler-data) [[ -e /usr/share/poppler/cMap ]] || echo poppler-data ;;
      default-jre-headless) command -v java >/dev/null || echo default-jre-headless ;;
      librsvg2-bin) command -v rsvg-convert >/dev/null || echo librsvg2-bin ;;
      libvips-tools) command -v vipsthumbnail >/dev/null || echo libvips-tools ;;
      libreoffice-calc-nogui) [[ -e /usr/lib/libreoffice/program/libsclo.so ]] && command -v soffice >/dev/null || echo libreoffice-calc-nogui ;;
      fonts-noto-cjk) compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' >/dev/null || echo fonts-noto-cjk ;;
    esac
  done
}

# Prints the Debian or Ubuntu package for a need, nothing when the package lists do not know it.
package_for() {
  local prefix=$1 rest='' name
  case $1 in
    libicu) rest='[0-9]+(t64)?' ;;
    postgresql) prefix=postgresql- rest='[0-9]+' ;;
  esac
  name=$(apt-cache pkgnames "$prefix" 2>/dev/null | grep -Ex "$prefix$rest" | sort -V | tail -n 1) || return 0
  if [[ $1 == postgresql ]] && (( ${name#postgresql-} < 15 )); then
    fail "PostgreSQL 15 or newer is needed; the package sources of this system end at ${name#postgresql-}." \
      "Add https://apt.postgresql.org, or set ConnectionStrings__Portal to a server of your own."
  fi
  printf '%s\n' "$name"
}

# Debian's package starts a database server of its own unless it is told not to before it is installed. The last
# setting in the file counts, so the rest of it stays as it is.
no_main_cluster='mkdir -p /etc/postgresql-common && echo create_main_cluster = false >>/etc/postgresql-common/createcluster.conf'

# The same for the mail servers of tests/run.sh --mail: without a configuration postfix does not start by itself, and
# dovecot's service is switched off, for init scripts and for systemd, unless somebody has it already.
no_postfix='echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections'
no_dovecot='if [ ! -e /usr/sbin/dovecot ]; then echo ENABLED=0 >/etc/default/dovecot; mkdir -p /etc/systemd/system; ln -sf /dev/null /etc/systemd/system/dovecot.service; ln -sf /dev/null /etc/systemd/system/dovecot.socket; fi'

# And for nginx of tests/bench.sh, which the benchmarks start themselves: systemd leaves a masked service alone.
no_nginx='mkdir -p /etc/systemd/system; ln -sf /dev/null /etc/systemd/system/nginx.service'

# Prints what has to happen before these needs are installed, as the beginning of a command.
before_installing() {
  local need
  for need in "$@"; do
    case $need in
      postgresql) printf '%s && ' "$no_main_cluster" ;;
      postfix) printf '%s && ' "$no_postfix" ;;
      dovecot-imapd) printf '%s && ' "$no_dovecot" ;;
      nginx) printf '%s && ' "$no_nginx" ;;
    esac
  done
}

# install_packages NEED …: as root or through sudo without a password.
install_packages() {
  local need name names=() sudo=() updated='' log=$artifacts/packages.log
  (( EUID == 0 )) || sudo=(sudo -n)
  apt() {
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o DPkg::Lock::Timeout=300 \
      -o Dpkg::Options::=--force-confold "$@" </dev/null >>"$log" 2>&1
  }
  update() { updated=yes; apt update; }

  say "Installing what is missing ($*) …"
  : >"$log"
  for need in "$@"; do
    name=$(package_for "$need")
    if [[ -z $name && -z $updated ]]; then
      update || fail "$(tail -n 5 "$log")" "The package lists could not be read; see $log."
      name=$(package_for "$need")
    fi
    [[ -n $name ]] || fail "The package sources of this system have no package for $need. Please install it by hand." \
      "(Ubuntu has Chromium as a snap only: the tests want it as /usr/bin/chromium.)"
    names+=("$name")
  done
  "${sudo[@]}" sh -c "$(before_installing "$@")true"
  # Lists that are days old may name files that are gone: read them anew, once, and try again.
  apt install -y --no-install-recommends "${names[@]}" ||
    { [[ -z $updated ]] && update && apt install -y --no-install-recommends "${names[@]}"; } ||
    fail "$(tail -n 15 "$log")" "Installing ${names[*]} failed; see $log."
}

# ensure_packages [postgresql] [poppler-utils] [poppler-data] [librsvg2-bin] [libvips-tools] [libreoffice-calc-nogui] [fonts-noto-cjk] [chromium] [chromium-headless-shell] [postfix] [dovecot-imapd] [nginx] [wapiti] [sqlmap] [curl] [default-jre-headless]
ensure_packages() {
  local needs need name names=() command
  mapfile -t needs < <(missing "$@")
  (( ${#needs[@]} > 0 )) || return 0
  if ! command -v apt-get >/dev/null; then
    fail "Please install with this system's package manager: ${needs[*]/%postgresql/postgresql (15 or newer)}."
  fi
  if (( EUID == 0 )) || sudo -n true 2>/dev/null; then
    locked install_packages "${needs[@]}"
    mapfile -t needs < <(missing "$@")
    (( ${#needs[@]} == 0 )) || fail "Still missing after installing: ${needs[*]}. See $artifacts/packages.log."
    return
  fi
  for need in "${needs[@]}"; do
    name=$(package_for "$need")
    # Without package lists no version is known; libicu-dev always pulls in the right libicu.
    names+=("${name:-${need/%libicu/libicu-dev}}")
  done
  command="$(before_installing "${needs[@]}")apt-get update && apt-get install -y --no-install-recommends ${names[*]}"
  if command -v sudo >/dev/null; then command="sudo sh -c '$command'"; else command="su - -c '$command'"; fi
  fail "Missing: ${needs[*]}. Please run this once, then start again:" "" "  $command" ""
}

# ---- .NET ------------------------------------------------------------------------------------------------------

# Finds dotnet and sets its environment; cheap, since every start goes through here.
find_dotnet() {
  local folder
  if ! command -v dotnet >/dev/null; then
    for folder in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
      if [[ -x $folder/dotnet ]]; then
        export DOTNET_ROOT=$folder PATH=$folder:$PATH
        break
      fi
    done
  fi
  command -v dotnet >/dev/null || fail "$(sdk_wanted)"
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  # The tools and the package cache want a home folder that can be written.
  if [[ -z ${HOME:-} || ! -w $HOME ]]; then
    export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-$artifacts/home}
  fi
}

sdk_wanted() {
  echo "Please install the .NET SDK $(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json") or newer" \
    "(package dotnet-sdk-10.0, or https://dotnet.microsoft.com/download/dotnet/10.0)."
}

# quietly COMMAND …: runs in the repository's root, quiet unless it fails; then shows the errors, or else the end.
quietly() {
  local log=$artifacts/build.log
  (cd -- "$root" && DOTNET_CLI_UI_LANGUAGE=en "$@") </dev/null >"$log" 2>&1 || {
    { grep -E '(^|: |\) : )error ' "$log" || tail -n 40 "$log"; } | sort -u | head -n 40 >&2
    fail "The build failed; all of it is in $log."
  }
}

# Before a build: is the SDK there, and does the package source have MailKit?
prepare_build() {
  (cd -- "$root" && dotnet --version) >/dev/null 2>&1 || fail "$(sdk_wanted)"
  # Leave no build servers behind, beside a portal that only wants to serve.
  export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
  ask_for_mailkit
}

# Some package sources lack MailKit; Directory.Build.props imports the answer, so that every later build agrees.
# A variable MailKit in the environment wins there. Asked once a day at most, and only when something is built.
ask_for_mailkit() {
  local file=$root/Directory.Build.local.props asked=$artifacts/.mailkit-asked version folder output answer=''
  [[ -z ${MailKit:-} ]] || return 0
  mkdir -p "$artifacts"
  if [[ -e $file ]] && { younger_than_a_day "$file" || younger_than_a_day "$asked"; }; then return; fi
  version=$(sed -n 's/.*Include="MailKit" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
  folder=$(mktemp -d)
  if output=$(cd -- "$root" && DOTNET_CLI_UI_LANGUAGE=en timeout --foreground 30 \
    dotnet package download "MailKit@$version" --output "$folder" </dev/null 2>&1); then
    answer=true
  elif [[ $output == *'Unable to find a valid package version'* ]]; then
    answer=false
  fi
  rm -rf "$folder"
  if [[ -z $answer ]]; then
    # The network failed: an answer that is there stays, and without one this build alone goes without MailKit.
    [[ -e $file ]] || export MailKit=false
    return 0
  fi
  touch "$asked"
  answer="<Project><PropertyGroup><MailKit>$answer</MailKit></PropertyGroup></Project>"
  # The same answer again leaves the file untouched, and with it the incremental build.
  if [[ ! -e $file || $(<"$file") != "$answer" ]]; then printf '%s\n' "$answer" >"$file"; fi
}

younger_than_a_day() { [[ -e $1 ]] && (( EPOCHSECONDS - $(stat -c %Y -- "$1") < 86400 )); }

# ---- the database, for backup.sh and restore.sh ----------------------------------------------------------------

# Sets PGHOST and its like: from ConnectionStrings__Portal, or rather ConnectionStrings__Migration, whose role owns the
# tables; else for the private server, which is started if need be.
use_database() {
  if [[ -n ${ConnectionStrings__Portal:-} ]]; then
    command -v pg_dump >/dev/null || PATH=$(postgresql_programs):$PATH ||
      fail 'Please install the PostgreSQL programs (package postgresql-client).'
    use_connection_string "${ConnectionStrings__Migration:-$ConnectionStrings__Portal}"
  else
    use_private_server
  fi
}

# The words of a .NET connection string, as libpq's variables.
use_connection_string() {
  local rest=$1 part="^[[:space:];]*([^=;]+)=[[:space:]]*(\"([^\"]*)\"|'([^']*)'|([^;]*))[[:space:]]*(;|\$)" key value
  while [[ $rest =~ $part ]]; do
    rest=${rest:${#BASH_REMATCH[0]}}
    key=${BASH_REMATCH[1],,} value=${BASH_REMATCH[5]}
    value=${value%"${value##*[![:space:]]}"}${BASH_REMATCH[3]}${BASH_REMATCH[4]} # only the unquoted kind is trimmed
    case ${key//[[:space:]]/} in
      host | server) export PGHOST=$value ;;
      port) export PGPORT=$value ;;
      database | db) export PGDATABASE=$value ;;
      username | user | userid | uid) export PGUSER=$value ;;
      password | pwd | psw) export PGPASSWORD=$value ;;
      rootcertificate) export PGSSLROOTCERT=$value ;;
      sslmode)
        value=${value,,} value=${value/verify/verify-} value=${value/--/-}
        export PGSSLMODE=$value
        ;;
    esac
  done
  [[ -z ${rest//[[:space:];]/} ]] || fail 'The connection string could not be read.'
}

# Where the program keeps the private server's files: in the data folder, unless that is out of the server's reach.
private_folder() {
  local data=$1
  if (( EUID == 0 )) && ! runuser -u postgres -- test -x "$data"; then
    echo "/var/lib/portal/$(printf %s "$data" | sha256sum | head -c 12)/postgres"
  else
    echo "$data/postgres"
  fi
}

data_directory() { realpath -ms -- "${Data__Directory:-$root/data}"; }

# Takes part in the program's own rules: who uses the server holds a shared lock on postgres.users, who starts it
# holds postgres.starting, and who could have postgres.users alone was the last one and stops it.
use_private_server() {
  data=$(data_directory)
  folder=$(private_folder "$data")
  [[ -e $folder/PG_VERSION ]] || fail "There is no database under $data yet."
  PATH=/usr/lib/postgresql/$(<"$folder/PG_VERSION")/bin:$PATH
  as=()
  (( EUID != 0 )) || as=(runuser -u postgres --)
  exec 8>>"$data/postgres.users"
  flock -s 8
  trap leave_private_server EXIT
  (flock 7 && start_private_server 7>&-) 7>>"$data/postgres.starting"
  export PGHOST PGUSER=portal PGDATABASE=portal
  PGHOST=$(sed -n 5p "$folder/postmaster.pid")
}

start_private_server() {
  local pid='' sockets=$folder attempt
  [[ ! -e $folder/postmaster.pid ]] || pid=$(head -n 1 "$folder/postmaster.pid")
  if [[ -n $pid ]] && grep -qsF -- "$folder" "/proc/$pid/cmdline"; then return; fi
  rm -f "$folder/postmaster.pid"
  # The path of a socket has a limit; the program goes the same way.
  (( ${#folder} <= 92 )) || sockets=${TMPDIR:-/tmp}/portal-$(printf %s "$folder" | sha256sum | head -c 12)
  "${as[@]}" mkdir -p -m 700 "$sockets"
  # After a crash the old server's children need a moment to notice, and block a new one until then.
  for attempt in {1..20}; do
    if (cd / && "${as[@]}" pg_ctl start --pgdata "$folder" --wait --silent --log "$folder.log" \
      --options "-c listen_addresses= -c unix_socket_permissions=0700 -k '$sockets'" >/dev/null 2>&1 8>&-); then return; fi
    sleep 0.25
  done
  fail "The private PostgreSQL does not start (tried $attempt times); see $folder.log."
}

leave_private_server() {
  exec 8>&-
  (
    flock -n 8 || exit 0
    cd /
    "${as[@]}" pg_ctl stop --pgdata "$folder" --mode=fast --wait --silent 8>&- >&2
  ) 8>>"$data/postgres.users"
}
