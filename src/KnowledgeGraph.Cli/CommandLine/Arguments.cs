using System.CommandLine;
using System.Globalization;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>Arguments and options that several commands take.</summary>
internal static class Arguments
{
    /// <summary><c>PATH...</c></summary>
    public static Argument<string[]> Paths(bool required) => new("PATH")
    {
        Description = "A file, a folder (searched through) or - for standard input.",
        Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    /// <summary><c>--format</c>; the first one is the default.</summary>
    public static Option<string> Format(params string[] formats) => OneOf("--format", "How to print", formats);

    /// <summary>One of some words; the first one is the default.</summary>
    public static Option<string> OneOf(string name, string what, string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{what}: {string.Join(", ", words)}.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary><c>--lang</c>: one language, none by default.</summary>
    public static Option<string?> Language(string what)
    {
        string[] codes = [.. Languages.All.Select(l => l.Code)];
        var option = new Option<string?>("--lang") { Description = $"{what}: {string.Join(", ", codes)}.", HelpName = "LANG" };
        option.AcceptOnlyFromAmong(codes);
        return option;
    }

    /// <summary><c>--limit</c>.</summary>
    public static Option<int> Limit(int standard, int most, string what) =>
        Between("--limit", 1, most, standard, $"How many {what} at the most, 1 to {most}; {standard} by default.");

    /// <summary>A whole number between two others.</summary>
    public static Option<int> Between(string name, int least, int most, int standard, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }]
                && (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) || number < least
                    || number > most))
            {
                result.AddError($"{name} is a whole number from {least} to {most}, not '{word}'.");
            }
        });
        return option;
    }

    /// <summary><c>REF</c>: a symbol in any spelling, a name, or a part of either.</summary>
    public static Argument<string[]> Reference() => new("REF")
    {
        Description = "A symbol (A/RES/74/174, 74/174, \"217 A (III)\"), a name (Kyoto Declaration), or a part of either (E/RES/2022/14 OP5). "
            + "Several words are one reference.",
        Arity = ArgumentArity.OneOrMore,
    };
}
