#!/usr/bin/env bash
# Fuzzes with afl-fuzz (Debian: apt-get install afl++), guided by what is covered: fuzz.sh SECONDS FOLDER [TARGET...]
# Each target has so many seconds, all of them unless some are named. FOLDER keeps what was found: TARGET/default/crashes, hangs, queue.
set -euo pipefail
[ $# -ge 2 ] || { sed -n 2,3p "$0" >&2; exit 2; }
seconds=$1; folder=$(realpath -m "$2"); shift 2
here=$(cd "$(dirname "$0")" && pwd)
targets=("$@"); [ $# -gt 0 ] || targets=(text xml html pdf docx ref search graphql)
command -v afl-fuzz > /dev/null || { echo "afl-fuzz has to be installed: apt-get install afl++" >&2; exit 1; }

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
(cd "$here/../.." && dotnet tool restore > /dev/null)
program=$folder/program
rm -rf "$program"
dotnet build "$here" --configuration Release --output "$program" --verbosity quiet -nologo
# Where an input goes is counted in the program's own code and in the libraries that read for it.
for library in KnowledgeGraph.{Model,Wording,Extraction,Storage,Queries,Api} GraphQL GraphQLParser AngleSharp UglyToad.PdfPig{,.Core,.Tokenization,.Tokens,.Fonts}; do
  (cd "$here/../.." && dotnet sharpfuzz "$program/$library.dll")
done

export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=120000
run=(dotnet "$program/KnowledgeGraph.Fuzzing.dll")
for target in "${targets[@]}"; do
  "${run[@]}" seeds "$target" "$folder/seeds/$target"
  "${run[@]}" words "$target" "$folder/$target.dict"
  afl-fuzz -V "$seconds" -t 10000 -m none -x "$folder/$target.dict" -i "$folder/seeds/$target" -o "$folder/$target" \
    -- "${run[@]}" afl "$target" > "$folder/$target.log" 2>&1 || { tail -5 "$folder/$target.log" >&2; exit 1; }
  stats=$folder/$target/default/fuzzer_stats
  echo "$target: $(for name in execs_done edges_found corpus_count saved_crashes saved_hangs; do awk -v n="$name" '$1 == n { printf "%s %s  ", n, $3 }' "$stats"; done)"
done
