using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Lineages;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.References;

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
        var repeats = new Option<bool>("--repeats")
        {
            Description = "Follow repeated words too: from a paragraph to the earlier one that has most of its words.",
        };
        var storeOption = new StoreOption(context);
        var command = new Command("lineage", "Show what an instrument or a paragraph builds on, step by step, with the words that prove it.")
        {
            reference, direction, depth, limit, repeats, format, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            var query = new LineageQuery(
                [found.Entity], Read(parsed.GetRequiredValue(direction)), parsed.GetRequiredValue(depth),
                parsed.GetValue(repeats) ? Repeating : LineageFilter.None,
                parsed.GetRequiredValue(limit));
            LineageAnswer answer = await new LineageAnswers(store).ReadAsync(query, cancellationToken: stop).ConfigureAwait(false);
            Print(context.Streams, answer, parsed.GetRequiredValue(format));
            if (answer.Edges.Count == 0)
            {
                await MissingTexts.TellAsync(context.Streams, store, stop).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static readonly LineageFilter Repeating = new() { Types = Enum.GetValues<RelationType>() };

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
            case var name when ExportFormat.Named(name) is { } file:
                file.Write(answer, streams.Output);
                break;
            default:
                LineageTable.Print(streams, answer);
                break;
        }

        if (answer.Edges.Count == 0)
        {
            streams.Tell("Nothing that way.");
        }

        if (answer.Graph.IsTruncated)
        {
            streams.Tell($"{Count.Of(answer.Graph.OmittedNodes, "neighbour")} of what is shown left out: --depth and --limit show more.");
        }
    }
}
