# Sourced by the scripts beside it: how they speak, fail and install Debian packages.

say() { printf '%s\n' "$*"; }

# Prints every argument as a line of its own and ends the script.
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

can_install() { [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; }

# Installs Debian packages without questions; apt's own words are shown only when it fails.
apt_install() {
    say "Installing with apt: $*"
    apt_quietly update
    apt_quietly install -y --no-install-recommends "$@"
}

apt_quietly() {
    local words
    words=$(DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@" 2>&1 </dev/null) ||
        fail "apt-get $* failed:" "$words"
}
