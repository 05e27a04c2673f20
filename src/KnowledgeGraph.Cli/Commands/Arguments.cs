using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

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
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to print: {string.Join(", ", formats)}.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
