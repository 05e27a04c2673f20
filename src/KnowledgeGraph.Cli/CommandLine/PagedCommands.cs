using System.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>The commands whose answers are shown by a pager where they are longer than the terminal: those that only print.</summary>
internal static class PagedCommands
{
    private const string NoPager = "--no-pager";

    private static readonly string[] Paged =
    [
        "show", "lineage", "path", "series", "diff", "search", "wording", "stats", "names", "extract", "verify", "schema", "cite",
    ];

    /// <summary>Gives them the option that does without.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (Command command in root.Subcommands.Where(c => Paged.Contains(c.Name)))
        {
            command.Options.Add(new Option<bool>(NoPager) { Description = "Print on the terminal whatever is longer than it, too." });
        }
    }

    /// <summary>Begins to page what a command prints, where a person looks and wants it.</summary>
    public static void Begin(ParseResult parsed, ProgramContext context)
    {
        var pager = new Pager(context.Variable);
        if (context.Streams.OutputIsTerminal && pager.IsWanted && Paged.Contains(parsed.CommandResult.Command.Name)
            && parsed.Action is not HelpWithExamples && !parsed.GetValue<bool>(NoPager))
        {
            context.Streams.Page(pager);
        }
    }
}
