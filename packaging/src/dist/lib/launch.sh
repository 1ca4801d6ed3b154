# Finds a Java 25 or newer and starts what the caller named. Sourced by the scripts in bin/, which set
# "here" (the folder above bin/), "name" (of the command), "main" (the class) and "memory" (the usual heap).

wanted=25

# The major version of the JDK or JRE in $1, from its release file, without starting it; nothing when it is none.
version_of() {
    [ -x "$1/bin/java" ] && [ -f "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

# Whether $1 is new enough.
fits() {
    found=$(version_of "$1") || return 1
    [ -n "$found" ] && [ "$found" -ge "$wanted" ]
}

# The home of the java on the PATH, symbolic links followed.
java_on_path() {
    path=$(command -v java 2>/dev/null) || return 1
    path=$(readlink -f "$path" 2>/dev/null) || return 1
    dirname "$(dirname "$path")"
}

find_java() {
    for home in "${XINGLIN_JAVA_HOME:-}" "$here/runtime" "${JAVA_HOME:-}" "$(java_on_path)" \
        /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && fits "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

java_home=$(find_java) || {
    echo "$name needs Java $wanted or newer, and none was found." >&2
    echo "  Looked at XINGLIN_JAVA_HOME, JAVA_HOME, the PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks." >&2
    echo "  Install a JDK $wanted, or name its folder: XINGLIN_JAVA_HOME=/path/to/jdk-$wanted $name ..." >&2
    exit 1
}

# Classes as they were laid out at the last start: makes the next start faster. Without a cache folder, without it.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/xinglin
if mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
    set -- -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$cache/$name.jsa" -Xshare:auto "$main" "$@"
else
    set -- "$main" "$@"
fi

# The JVM's own remarks, about a class cache that another start is just writing say, would stand among results on
# standard output: -Xlog:disable.
# shellcheck disable=SC2086 # the options are words on purpose
exec "$java_home/bin/java" -Xlog:disable $memory -XX:+UseSerialGC -XX:TieredStopAtLevel=${tiers:-4} \
    --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow \
    --module-path "$here/lib/javafx" --add-modules javafx.controls,javafx.fxml \
    -cp "$here/lib/*" ${XINGLIN_JAVA_OPTS:-} "$@"
