#!/bin/sh
# Looks inside a machine for what must not be in an image that KooGallery's buyers start, and writes a report that
# `koo asset check` reads. Run it as root in the machine, last before you make the image of it:
#
#   sh check-image.sh --out image-report.json
#
# It reads only, changes nothing, and calls nobody. The report has paths and names, never a key, a password or a line of
# a file. It exits with 0 when nothing was found, 1 when something was, 2 when it was called wrongly.
#
# --root DIR looks at a system that is mounted in a folder. POSIX sh, awk, find, grep and sed; nothing to install.
set -u
LC_ALL=C
export LC_ALL

root=
out=
# Of each check so many places are listed; the rest is counted.
most=50

usage() {
  echo 'Usage: sh check-image.sh [--root DIR] [--out FILE]' >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --root) [ $# -ge 2 ] || usage; root=${2%/}; shift 2 ;;
    --out) [ $# -ge 2 ] || usage; out=$2; shift 2 ;;
    *) usage ;;
  esac
done

if [ -n "$root" ] && [ ! -d "$root" ]; then
  echo "check-image: $root is not a folder." >&2
  exit 2
fi

tab=$(printf '\t')

# Lines "path<TAB>what" of a check become one object of JSON.
report_check() {
  awk -v check="$1" -v state="$2" -v most="$most" '
    function text(value,   made, i, c) {
      gsub(/[\001-\037\177]/, "?", value)
      made = ""
      for (i = 1; i <= length(value) && i <= 400; i++) {
        c = substr(value, i, 1)
        made = made (c == "\\" || c == "\"" ? "\\" c : c)
      }
      return "\"" made "\""
    }
    {
      found++
      if (found > most) next
      at = index($0, "\t")
      path = at ? substr($0, 1, at - 1) : $0
      what = at ? substr($0, at + 1) : ""
      items = items (found > 1 ? ", " : "") "{\"path\": " text(path) (what == "" ? "" : ", \"what\": " text(what)) "}"
    }
    END {
      printf "{\"check\": \"%s\", \"state\": \"%s\", \"count\": %d, \"items\": [%s]}\n", check, state, found, items
    }'
}

# Runs a check that needs a file, or reports that it was skipped.
check_with() {
  if [ -r "$root$2" ]; then "$3" | report_check "$1" done; else report_check "$1" skipped </dev/null; fi
}

# The home folders of all accounts, each once.
homes() {
  { [ -r "$root/etc/passwd" ] && awk -F: '$6 ~ /^\/./ { print $6 }' "$root/etc/passwd"; echo /root; } | sort -u
}

# Files in home folders: each argument is a name in them.
home_files() {
  homes | while IFS= read -r home; do
    for name in "$@"; do
      for file in "$root$home/"$name; do
        if [ -f "$file" ]; then printf '%s\n' "${file#"$root"}"; fi
      done
    done
  done
}

host_keys() {
  for file in "$root"/etc/ssh/ssh_host_*_key; do
    if [ -f "$file" ]; then printf '%s\n' "${file#"$root"}"; fi
  done
}

authorized_keys() {
  home_files .ssh/authorized_keys .ssh/authorized_keys2 | while IFS= read -r file; do
    keys=$(grep -c -v -e '^[[:space:]]*$' -e '^[[:space:]]*#' "$root$file" 2>/dev/null)
    if [ "${keys:-0}" -gt 0 ]; then printf '%s\t%s\n' "$file" "$keys"; fi
  done
}

private_keys() {
  home_files '.ssh/*' | while IFS= read -r file; do
    if head -n 1 "$root$file" 2>/dev/null | grep -q -e '-----BEGIN .*PRIVATE KEY-----'; then printf '%s\n' "$file"; fi
  done
}

# An account whose password field is empty, or has a hash, can log in with it; "!" and "*" lock it.
password_accounts() {
  awk -F: -v OFS='\t' '
    $2 == "" { print "/etc/shadow", $1 " (empty)" }
    $2 ~ /^[^!*]/ && $2 != "x" { print "/etc/shadow", $1 }
  ' "$root/etc/shadow"
}

shell_history() {
  home_files .bash_history .zsh_history .ash_history .sh_history .history .python_history .mysql_history \
    .psql_history .rediscli_history .node_repl_history .lesshst .viminfo .local/share/fish/fish_history |
    while IFS= read -r file; do
      if [ -s "$root$file" ]; then printf '%s\n' "$file"; fi
    done
}

logs() {
  find "$root/var/log" -type f -size +0 2>/dev/null | sort | while IFS= read -r file; do
    printf '%s\n' "${file#"$root"}"
  done
}

machine_id() {
  for name in /etc/machine-id /var/lib/dbus/machine-id; do
    file=$root$name
    if [ -f "$file" ] && [ ! -L "$file" ] && [ -s "$file" ] && ! grep -q '^uninitialized' "$file"; then
      printf '%s\n' "$name"
    fi
  done
}

cloud_init() {
  for name in /var/lib/cloud/instance /var/lib/cloud/data/instance-id; do
    if [ -e "$root$name" ] || [ -L "$root$name" ]; then printf '%s\n' "$name"; fi
  done
  for file in "$root"/var/lib/cloud/instances/*; do
    if [ -d "$file" ]; then printf '%s\n' "${file#"$root"}"; fi
  done
}

# Listening TCP sockets (state 0A) that are not bound to loopback; ssh's is expected.
open_ports() {
  for name in /proc/net/tcp /proc/net/tcp6; do
    if [ -r "$root$name" ]; then awk -v OFS='\t' '
      function number(hex,   value, i) {
        value = 0
        for (i = 1; i <= length(hex); i++) value = value * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
        return value
      }
      $4 == "0A" {
        split(toupper($2), at, ":")
        # 127.x.x.x ends the word, as the processor has it; ::1, and 127.x.x.x in IPv6.
        if (at[1] ~ /^......7F$/ || at[1] == "00000000000000000000000001000000" || at[1] ~ /^0000000000000000FFFF0000......7F$/) next
        port = number(at[2])
        if (port != 22) print "tcp", port
      }
    ' "$root$name"; fi
  done | sort -u -t "$tab" -k 2n
}

# Names that are given a value in files that set the environment, or that tools of the cloud keep keys in.
environment_keys() {
  {
    for file in "$root/etc/environment" "$root/etc/profile" "$root/etc/bash.bashrc" "$root/etc/bashrc" "$root/etc/rc.local" \
      "$root"/etc/profile.d/* "$root"/etc/default/* "$root"/etc/sysconfig/* "$root"/etc/environment.d/* \
      "$root"/etc/systemd/system/*.service "$root"/etc/systemd/system/*.d/*.conf; do
      if [ -f "$file" ]; then printf '%s\n' "${file#"$root"}"; fi
    done
    home_files .bashrc .bash_profile .bash_login .profile .zshrc .zshenv .zprofile .env .pam_environment \
      .obsutilconfig .hcloud/config.json .aws/credentials .s3cfg
  } | sort -u | while IFS= read -r file; do
    awk -v OFS='\t' -v file="$file" '
      /^[ \t]*#/ { next }
      {
        line = toupper($0)
        if (match(line, /[A-Z0-9_]*(ACCESS_?KEY|SECRET_?KEY|SECURITY_?TOKEN)[A-Z0-9_]*["]?[ \t]*[=:][ \t]*["\047]?[A-Z0-9+\/]/) ||
            match(line, /(^|[^A-Z0-9_])([A-Z0-9]+_)?(AK|SK)["]?[ \t]*[=:][ \t]*["\047]?[A-Z0-9+\/]/)) {
          name = substr($0, RSTART, RLENGTH)
          sub(/["]?[ \t]*[=:].*$/, "", name)
          sub(/^[^A-Za-z0-9_]/, "", name)
          print file, "line " NR ": " name
        }
      }
    ' "$root$file" 2>/dev/null
  done
}

release() {
  sed -n "s/^$1=//p" "$root/etc/os-release" 2>/dev/null | head -n 1 | tr -d '"\\[:cntrl:]'
}

user=$(id -u)
privileged=false
if [ "$user" = 0 ]; then privileged=true; fi

checks=$(
  host_keys | report_check ssh-host-keys done
  check_with authorized-keys /etc/passwd authorized_keys
  check_with private-keys /etc/passwd private_keys
  check_with password-accounts /etc/shadow password_accounts
  check_with shell-history /etc/passwd shell_history
  check_with logs /var/log logs
  machine_id | report_check machine-id done
  cloud_init | report_check cloud-init done
  check_with open-ports /proc/net/tcp open_ports
  check_with environment-keys /etc/passwd environment_keys
)
report=$(
  printf '{\n  "format": 1,\n  "made": "%s",\n  "privileged": %s,\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$privileged"
  printf '  "system": {"id": "%s", "version": "%s", "architecture": "%s"},\n' \
    "$(release ID)" "$(release VERSION_ID)" "$(uname -m | tr -d '"\\[:cntrl:]')"
  printf '  "checks": [\n%s\n  ]\n}\n' "$(printf '%s\n' "$checks" | sed -e 's/^/    /' -e '$!s/$/,/')"
)

if [ -n "$out" ]; then
  printf '%s\n' "$report" >"$out" || exit 2
else
  printf '%s\n' "$report"
fi

found=$(printf '%s\n' "$checks" | grep -c -v '"count": 0,')
skipped=$(printf '%s\n' "$checks" | grep -c '"state": "skipped"')
echo "check-image: $found of 10 checks found something, $skipped could not be made." >&2
if [ "$privileged" = false ]; then echo 'check-image: run it as root, or files of others are not seen.' >&2; fi
[ "$found" -eq 0 ]
