using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: reads documents and prints what they cite. Touches no store.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: true);
        Option<string> format = Arguments.Format("table", "jsonl");
        var checkLinks = new Option<bool>("--check-links")
        {
            Description = "Print where the links that the editors of an AKN4UN document made disagree with what the linked words cite.",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Print each place where a text may be named: what it was read as, and what spoke for and against it.",
        };
        var language = new Option<string?>("--lang")
        {
            Description = "The language of a text that is too short to tell it by its words: "
                + $"{string.Join(", ", Languages.All.Select(l => l.Code))}; en by default. Of any other text its words say it.",
            HelpName = "LANG",
        };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code)]);
        var command = new Command("extract", "Read documents and print their paragraphs and citations.")
        {
            paths, format, language, checkLinks, explain,
        };
        command.SetAction((parsed, stop) =>
        {
            IReadOnlyList<DocumentSource> sources = DocumentSources.Find(parsed.GetRequiredValue(paths), context.Streams.OpenInput, stop);
            if (parsed.GetValue(checkLinks))
            {
                return LinkChecks.RunAsync(context, sources, parsed.GetRequiredValue(format) == "jsonl", stop);
            }

            if (parsed.GetValue(explain))
            {
                return Explanations.RunAsync(context, sources, parsed.GetValue(language), stop);
            }

            SourceReader reader = parsed.GetValue(language) is { } code
                ? new SourceReader(new Extractor(apart: context.ReadApart, language: code).Extract, context.Reader.Options)
                : context.Reader;
            return parsed.GetRequiredValue(format) == "jsonl"
                ? JsonAsync(context, reader, sources, stop)
                : RunAsync(context, reader, sources, document => document, document => ExtractTable.Print(context.Streams, document), stop);
        });
        return command;
    }

    private static async Task<int> JsonAsync(
        ProgramContext context, SourceReader reader, IReadOnlyList<DocumentSource> sources, CancellationToken stop)
    {
        using var lines = new JsonLines();
        return await RunAsync(
            context, reader, sources, document => lines.Write(document, DocumentJson.Write), line => lines.Print(line, context.Streams.Output), stop)
                .ConfigureAwait(false);
    }

    /// <summary>Reads the sources on all cores and prints them in their order.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="reader">What reads them.</param>
    /// <param name="sources">What to read.</param>
    /// <param name="prepare">What can be done on the core that has read the document.</param>
    /// <param name="print">What has to be done in order.</param>
    /// <param name="stop">Stops between two documents.</param>
    private static Task<int> RunAsync<T>(
        ProgramContext context, SourceReader reader, IReadOnlyList<DocumentSource> sources, Func<Document, T> prepare, Action<T> print,
        CancellationToken stop)
    {
        (ReadDocument Read, T? Prepared) Work(DocumentSource source)
        {
            ReadDocument read = reader.Read(source);
            return (read, read.Document is { } document ? prepare(document) : default);
        }

        async Task<int> Run(IProgressDisplay display)
        {
            var summary = new ExtractSummary(display);
            display.Begin(sources.Count);
            await foreach ((ReadDocument read, T? prepared) in InOrder.SelectAsync(sources, Work, reader.Options, stop).ConfigureAwait(false))
            {
                summary.Add(read);
                if (read.Document is not null)
                {
                    print(prepared!);
                }

                display.Advance();
            }

            return summary.End();
        }

        // A bar and a table would share one screen.
        return context.Streams.OutputIsTerminal
            ? Run(new PlainProgress(context.Streams, context.Time))
            : ProgressDisplay.RunAsync(context, "Reading", sources.Count, Run);
    }
}
