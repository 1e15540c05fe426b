# bash completion for clustersim; made by clustersim docs completion
_clustersim()
{
    local word=${COMP_WORDS[COMP_CWORD]} words=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="--help --version run judge explain test check init rules schema docs version"
    else
        case ${COMP_WORDS[1]} in
        run) words="--seed --until --set --trace --json --eager --permute --pace --quiet --verbose --width --help" ;;
        judge) words="--json --quiet --verbose --width --help" ;;
        explain) words="--seed --until --set --eager --json --width --help" ;;
        test) words="--only --skip --tag --skip-tag --shard --list --random --seed --keep --no-shrink --lazy --jobs --fail-fast --repeat --update --max-time --max-events --junit --tap --github --json --quiet --verbose --width --help" ;;
        check) words="--set --only --list --json --width --help" ;;
        init) words="design scenario [FILE] --name --nodes --windows --witness --template --fault --schema --force --help" ;;
        rules) words="--json --markdown --width --help" ;;
        schema) words="design scenario trace suite --help" ;;
        docs) words="machines properties components rules checks scenarios trace man completion --help" ;;
        version) words="--help" ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    if [ "${#COMPREPLY[@]}" -eq 0 ]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _clustersim clustersim
