using System.CommandLine;
using KnowledgeGraph.Api.Export;
using KnowledgeGraph.Api.Lineages;
using KnowledgeGraph.Cli.Lineages;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading.References;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg lineage</c>: what an instrument or a provision builds on, or what builds on it, step by step.</summary>
internal static class LineageCommand
{

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        var direction = new Option<string>("--direction")
        {
            Description = "Which way: builds-on (what it cites), built-on-by (what cites it), both.",
            HelpName = "builds-on|built-on-by|both",
            DefaultValueFactory = _ => "builds-on",
        };
        direction.AcceptOnlyFromAmong("builds-on", "built-on-by", "both");
        Option<int> depth = Arguments.Between("--depth", 1, LineageQuery.MostSteps, 1, "How many steps, 1 to 10; 1 by default.");
        Option<int> limit = Arguments.Limit(LineageQuery.StandardNodes, LineageQuery.MostNodes, "nodes");
        Option<string> format = Arguments.Format(["table", "json", .. ExportFormat.All.Select(f => f.Name)]);
        var door = new StoreDoor(context);
        var command = new Command("lineage", "Show what an instrument or a paragraph builds on, step by step, with the words that prove it.")
        {
            reference, direction, depth, limit, format, door.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await door.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceDesk.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            var query = new LineageQuery(
                [found.Entity], Read(parsed.GetRequiredValue(direction)), parsed.GetRequiredValue(depth), LineageFilter.None, parsed.GetRequiredValue(limit));
            if (ExportFormat.Named(parsed.GetRequiredValue(format)) is { } file)
            {
                LineageExport export = await LineageExport.AskAsync(store, query, stop).ConfigureAwait(false);
                file.Write(export, context.Streams.Output);
                Tell(context.Streams, export.Edges.Count, export.IsTruncated, export.OmittedNodes);
                return ExitCode.Done;
            }

            LineageAnswer answer = await LineageAnswer.AskAsync(store, query, stop).ConfigureAwait(false);
            Print(context.Streams, answer, parsed.GetRequiredValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static Direction Read(string word) => word switch
    {
        "builds-on" => Direction.BuildsOn,
        "built-on-by" => Direction.BuiltOnBy,
        _ => Direction.Both,
    };

    private static void Print(Streams streams, LineageAnswer answer, string format)
    {
        switch (format)
        {
            case "json":
                LineageJson.Print(streams, answer);
                break;
            default:
                LineageTable.Print(streams, answer);
                break;
        }

        Tell(streams, answer.Graph.Edges.Count, answer.Graph.IsTruncated, answer.Graph.OmittedNodes);
    }

    private static void Tell(Streams streams, int edges, bool isTruncated, int omitted)
    {
        if (edges == 0)
        {
            streams.Tell("Nothing that way.");
        }

        if (isTruncated)
        {
            streams.Tell($"{Count.Of(omitted, "neighbour")} of what is shown left out: --depth and --limit show more.");
        }
    }
}
