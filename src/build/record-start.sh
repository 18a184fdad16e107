#!/bin/sh
# Records which classes a run needs, ready to be mapped into memory, as target/yanbao/start.jsa.
# A start is as right without it, and slower: nothing here fails the build.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd -P) || exit 0
program=$root/target/yanbao
export YANBAO_BUILDING=true
unset YANBAO_JAVA_OPTIONS YANBAO_HEAP

rm -rf "$program/start.jsa" "$program/start.jsa.path" "$program"/recording.*
work=$(mktemp -d "$program/recording.XXXXXX") && cd "$work" || exit 0
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The sample reads CSV and workbooks, and writes workbooks, charts and a PDF.
list_classes() {
  mkdir project && cp -R "$root/jobs" "$root/input" project &&
    YANBAO_JAVA_OPTIONS=-XX:DumpLoadedClassList=start.classes \
      "$root/yanbao" run aigc --project project
}

archive_classes() {
  YANBAO_JAVA_OPTIONS="-Xshare:dump -XX:SharedClassListFile=start.classes
    -XX:SharedArchiveFile=start.jsa" "$root/yanbao"
}

if list_classes >recording.log 2>&1 && archive_classes >>recording.log 2>&1; then
  # Renamed once it is whole: whoever starts meanwhile sees none, or all of it.
  mv start.jsa "$program/start.jsa"
  # Without it the archive is not used, nor where the program was moved to.
  printf '%s\n' "$program" >"$program/start.jsa.path"
else
  echo "record-start: starts will be slower, the recording failed:" >&2
  cat recording.log >&2
fi
exit 0
