using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>Slips of who types: an option that a command does not have, a command that there is not, each with what was probably meant.</summary>
internal static class Slips
{
    private const int MostEdits = 2;
    private const string Option = "option";

    /// <summary>
    /// What looks like an option and was taken for a word: <c>kg search children --fromat json</c>. What stands behind <c>--</c> is words, whatever
    /// it looks like.
    /// </summary>
    public static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .Where(t => t.Type == TokenType.Argument && LooksLikeAnOption(t.Value))
        .Select(t => Said(t.Value, Option, Options(parsed.CommandResult.Command)));

    /// <summary>The command that was probably meant by a word that is none; null where none is near.</summary>
    public static string? UnknownCommand(ParseResult parsed) =>
        parsed.CommandResult.Command is { Subcommands: { Count: > 0 } commands } && parsed.UnmatchedTokens is [var word, ..]
            && !LooksLikeAnOption(word) ? Said(word, "command", commands.Select(c => c.Name)) : null;

    private static string Said(string word, string kind, IEnumerable<string> names)
    {
        (string Name, int Edits)[] near = [.. names.Select(name => (Name: name, Edits: Edits(word, name)))
            .Where(n => n.Edits <= MostEdits).OrderBy(n => n.Edits).ThenBy(n => n.Name, StringComparer.Ordinal)];
        string meant = near.Length == 0 ? ""
            : $" Did you mean {string.Join(" or ", near.TakeWhile(n => n.Edits == near[0].Edits).Select(n => n.Name))}?";
        return kind == Option ? $"There is no option {word} here.{meant} Words that begin with a dash come behind --."
            : $"There is no command {word}.{meant}";
    }

    private static int Edits(string word, string name) =>
        name.StartsWith(word, StringComparison.Ordinal) ? 0 : EditDistance.Within(word, name, MostEdits) ?? int.MaxValue;

    private static bool LooksLikeAnOption(string word) =>
        word.Length > 1 && word[0] == '-' && char.IsAsciiLetter(word.AsSpan().TrimStart('-') is [var first, ..] ? first : '-');

    private static IEnumerable<string> Options(Command command) => command.Options.Where(o => !o.Hidden).Select(o => o.Name).Append("--help");
}
