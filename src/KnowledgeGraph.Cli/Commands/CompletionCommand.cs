using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg completion</c>: the script by which a shell completes what is typed. It asks the program, and so knows what that knows.</summary>
internal static class CompletionCommand
{
    // What the program answers to "[suggest:N] LINE": the words that may stand at the N-th character, a line each.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Source this in ~/.bashrc:  source <(kg completion bash)
            _kg_complete() {
                local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
                mapfile -t COMPREPLY < <(compgen -W "$(kg "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word")
            }
            complete -o default -F _kg_complete kg

            """,
        ["zsh"] = """
            # Source this in ~/.zshrc, behind compinit:  source <(kg completion zsh)
            _kg() {
                local line="${BUFFER[1,CURSOR]}"
                local -a words_of_kg=("${(@f)$(kg "[suggest:${#line}]" "$line" 2>/dev/null)}")
                compadd -a words_of_kg
                _files
            }
            compdef _kg kg

            """,
        ["fish"] = """
            # Keep this as ~/.config/fish/completions/kg.fish:  kg completion fish > ~/.config/fish/completions/kg.fish
            complete --command kg --arguments '(set -l line (commandline -cp); kg "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

            """,
        ["pwsh"] = """
            # Put this into $PROFILE:  kg completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName kg -ScriptBlock {
                param($word, $line, $at)
                kg "[suggest:$at]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {string.Join(", ", Scripts.Keys)}." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print the script by which a shell completes commands and options.") { shell };
        command.SetAction(parsed =>
        {
            context.Streams.Text.Write(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }
}
