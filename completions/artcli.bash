# bash completion for artcli. Written by `artcli completions bash`: change the commands, not this file.
_artcli() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command="" word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "${command:+$command }$word" in "fetch"|"parse"|"show"|"comments"|"summarize"|"feed show"|"feed add"|"feed list"|"feed export"|"feed update"|"feed remove"|"feed"|"list"|"search"|"open"|"remove"|"tag"|"untag"|"star"|"unstar"|"read"|"unread"|"reparse"|"export"|"import"|"library path"|"library check"|"library backup"|"library vacuum"|"library"|"batch"|"completions"|"config")
      command="${command:+$command }$word";; esac
  done
  COMPREPLY=()
  case $command in
    "fetch")
      case $prev in
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --related -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs --no-save --no-comments --no-pages" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "parse")
      case $prev in
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --url --base-url --explain -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "show")
      case $prev in
        --revision) return;;
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --related --comments --summary --images --no-body --all --diff --revision --url --base-url -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs --no-save --no-comments --no-pages" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "comments")
      case $prev in
        --depth) return;;
        --limit) return;;
        --sort) COMPREPLY=($(compgen -W "page new old top" -- "$cur")); return;;
        --since) return;;
        --author) return;;
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --depth --limit --sort --since --author --new --flat --collapse --no-save --url --base-url -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "summarize")
      case $prev in
        -n|--sentences) return;;
        --words) return;;
        --ratio) return;;
        --llm) return;;
        --language) return;;
        --length) return;;
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -n --sentences --words --ratio --keywords --comments --together --llm --language --length --url --base-url -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs --no-save --no-comments --no-pages" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "feed show")
      case $prev in
        --limit) return;;
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --limit --url --base-url -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "feed add")
      case $prev in
        --tag) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --tag --from-now -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "feed list")
      case $prev in
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager" -- "$cur"))
      else :; fi;;
    "feed export")
      case $prev in
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -o --output -q --quiet -v --verbose" -- "$cur"))
      else :; fi;;
    "feed update")
      case $prev in
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --fetch -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs --no-save --no-comments --no-pages" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "feed remove")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "feed")
      case $prev in
        --limit) return;;
        --url|--base-url) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --limit --url --base-url -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs" -- "$cur"))
      else COMPREPLY=($(compgen -W "show add list export update remove" -- "$cur")); COMPREPLY+=($(compgen -f -- "$cur")); fi;;
    "list")
      case $prev in
        --limit) return;;
        --since) return;;
        --site) return;;
        --author) return;;
        --lang|--language) return;;
        --tag) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --limit --since --site --author --lang --language --tag --starred --read --unread --unfetched -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager" -- "$cur"))
      else :; fi;;
    "search")
      case $prev in
        --limit) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --limit -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "open")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "remove")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "tag")
      case $prev in
        --add) return;;
        --remove) return;;
        -f|--format) COMPREPLY=($(compgen -W "text md html json jsonl" -- "$cur")); return;;
        --field) return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --width) return;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return;;
        --links) COMPREPLY=($(compgen -W "inline footnote none" -- "$cur")); return;;
        --theme) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --add --remove -q --quiet -v --verbose --json --jsonl -f --format --field -o --output --copy --width --color --links --theme --no-pager" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "untag")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "star")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "unstar")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "read")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "unread")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "reparse")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --all -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "export")
      case $prev in
        -f|--format) COMPREPLY=($(compgen -W "md html epub txt json jsonl" -- "$cur")); return;;
        -o|--output) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --since) return;;
        --site) return;;
        --author) return;;
        --lang|--language) return;;
        --tag) return;;
        --title) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -f --format -o --output --all --since --site --author --lang --language --tag --starred --read --unread --comments --images --title -q --quiet -v --verbose --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs --no-save --no-comments --no-pages" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "import")
      case $prev in
        --tag) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help --tag -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "library path")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else :; fi;;
    "library check")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else :; fi;;
    "library backup")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "library vacuum")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else :; fi;;
    "library")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -q --quiet -v --verbose" -- "$cur"))
      else COMPREPLY=($(compgen -W "path check backup vacuum" -- "$cur")); fi;;
    "batch")
      case $prev in
        -o|--output) return;;
        -f|--format) COMPREPLY=($(compgen -W "jsonl jsonl.gz jsonl.zst parquet md txt" -- "$cur")); return;;
        --fields) return;;
        --dedup) return;;
        --language) return;;
        --min-words) return;;
        --shard-size) return;;
        --html-column) return;;
        --url-column) return;;
        --workers) return;;
        --deadline) return;;
        --memory) return;;
        --engine) COMPREPLY=($(compgen -W "local dask" -- "$cur")); return;;
        --scheduler) return;;
        --delay) return;;
        --rate) return;;
        --timeout) return;;
        --retries) return;;
        --header) return;;
        --cookies) COMPREPLY=($(compgen -f -- "$cur")); return;;
        --user-agent) return;;
        --proxy) return;;
        --max-bytes) return;;
        --jobs) return;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help -o --output -f --format --fields --dedup --language --min-words --shard-size --html-column --url-column --workers --deadline --memory --resume --overwrite --engine --scheduler --delay --rate --json -q --quiet -v --verbose --timeout --retries --header --cookies --user-agent --proxy --offline --refresh --max-bytes --allow-private --render --archived --jobs" -- "$cur"))
      else COMPREPLY=($(compgen -f -- "$cur")); fi;;
    "completions")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else COMPREPLY=($(compgen -W "bash zsh fish powershell" -- "$cur")); fi;;
    "config")
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "-h --help" -- "$cur"))
      else COMPREPLY=($(compgen -W "show path" -- "$cur")); fi;;
    *)
      COMPREPLY=($(compgen -W "fetch parse show comments summarize feed list search open remove tag untag star unstar read unread reparse export import library batch completions config --help --version" -- "$cur"))
      [[ $cur != -* ]] && COMPREPLY+=($(compgen -f -- "$cur"));;
  esac
}
complete -o filenames -o bashdefault -F _artcli artcli
