using System.CommandLine;
using KnowledgeGraph.Cli.Checking;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;
using KnowledgeGraph.Queries.Drafts.Files;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg check</c>: a verdict on every citation of a draft, and what else looks wrong in it.</summary>
internal static class CheckCommand
{
    private const string Word = "docx";

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The draft: a Word file, text, PDF or any other format that is read; - for standard input.",
        };
        Option<string> format = Arguments.Format("table", "jsonl", "json", Word);
        var strict = new Option<bool>("--strict") { Description = "End with 1 for what should be looked at too, not only for what is wrong." };
        var storeOption = new StoreOption(context);
        var command = new Command(
            "check", "Check a draft: is every citation right? Ends with 0 where nothing is wrong, 1 where something is or the draft cannot be read.")
        {
            path, format, strict, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string wanted = parsed.GetRequiredValue(format);
            if (wanted == Word && context.Streams.OutputIsTerminal)
            {
                context.Streams.Tell("A Word file is not for a terminal: kg check draft.docx --format docx > checked.docx");
                return ExitCode.WrongUsage;
            }

            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            string named = parsed.GetRequiredValue(path);
            byte[]? input = named == DocumentSource.StandardInput && wanted == Word
                ? await AllAsync(context.Streams.OpenInput(), stop).ConfigureAwait(false) : null;
            IReadOnlyList<DocumentSource> sources = DocumentSources.Find(
                [named], input is null ? context.Streams.OpenInput : () => new MemoryStream(input), stop);
            if (sources.Count != 1)
            {
                context.Streams.Tell($"{named} holds {sources.Count} documents; name the one to check.");
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
            if (wanted == Word)
            {
                byte[]? content = input ?? (File.Exists(named) ? await File.ReadAllBytesAsync(named, stop).ConfigureAwait(false) : null);
                CommentedDraft.Write(reading, content, context.Time.GetUtcNow(), context.Streams.Output);
            }
            else
            {
                Print(context, name, reading, wanted);
            }

            context.Streams.Tell(CheckTable.Summary(name, reading));
            return reading.Wrong > 0 || (parsed.GetValue(strict) && reading.Findings.Count > 0) ? ExitCode.InputFailed : ExitCode.Done;
        });
        return command;
    }

    // Standard input is read once, and written to a file with comments too.
    private static async Task<byte[]> AllAsync(Stream input, CancellationToken stop)
    {
        using var all = new MemoryStream();
        await using (input.ConfigureAwait(false))
        {
            await input.CopyToAsync(all, stop).ConfigureAwait(false);
        }

        return all.ToArray();
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
