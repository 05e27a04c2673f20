using System.CommandLine;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg check</c>: a verdict on every citation of a draft, and what else looks wrong in it.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The draft: a Word file, text, PDF or any other format that is read; - for standard input.",
        };
        Option<string> format = Arguments.Format("table", "jsonl", "json");
        var strict = new Option<bool>("--strict") { Description = "End with 1 for what should be looked at too, not only for what is wrong." };
        var storeOption = new StoreOption(context);
        var command = new Command(
            "check", "Check a draft: is every citation right? Ends with 0 where nothing is wrong, 1 where something is or the draft cannot be read.")
        {
            path, format, strict, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            IReadOnlyList<DocumentSource> sources = DocumentSources.Find([parsed.GetRequiredValue(path)], context.Streams.OpenInput, stop);
            if (sources.Count != 1)
            {
                context.Streams.Tell($"{parsed.GetRequiredValue(path)} holds {sources.Count} documents; name the one to check.");
                return ExitCode.InputFailed;
            }

            ReadDocument read = context.Reader.Read(sources[0]);
            if (read.Document is not { } draft)
            {
                context.Streams.Tell($"{read.Source} {read.Problem}.");
                return ExitCode.InputFailed;
            }

            using DraftReader reader = DraftReader.Over(store, context.Time);
            DraftReading reading = await reader.ReadAsync(draft, stop).ConfigureAwait(false);
            string name = Path.GetFileName(read.Source);
            Print(context, name, reading, parsed.GetRequiredValue(format));
            context.Streams.Tell(CheckTable.Summary(name, reading));
            return reading.Wrong > 0 || (parsed.GetValue(strict) && reading.Findings.Count > 0) ? ExitCode.InputFailed : ExitCode.Done;
        });
        return command;
    }

    private static void Print(ProgramContext context, string name, DraftReading reading, string format)
    {
        switch (format)
        {
            case "jsonl":
                CheckJson.PrintLines(context.Streams, reading);
                break;
            case "json":
                CheckJson.Print(context.Streams, name, reading);
                break;
            default:
                CheckTable.Print(context.Streams, reading);
                break;
        }
    }
}
