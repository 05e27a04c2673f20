using System.CommandLine;
using KnowledgeGraph.Loading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract</c>: reads documents and prints what they cite. Touches no store.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: true);
        Option<string> format = Arguments.Format("table", "jsonl");
        var command = new Command("extract", "Read documents and print their paragraphs and citations.") { paths, format };
        command.SetAction((parsed, stop) =>
        {
            IReadOnlyList<DocumentSource> sources = DocumentSources.Find(parsed.GetRequiredValue(paths), context.Streams.OpenInput, stop);
            return parsed.GetRequiredValue(format) == "jsonl" ? JsonAsync(context, sources, stop) : TableAsync(context, sources, stop);
        });
        return command;
    }

    private static async Task<int> JsonAsync(ProgramContext context, IReadOnlyList<DocumentSource> sources, CancellationToken stop)
    {
        using var lines = new JsonLines();
        var summary = new ExtractSummary(context.Streams);
        DocumentReader reader = context.Reader;
        (ReadDocument, JsonLines.Line?) Work(DocumentSource source)
        {
            ReadDocument read = reader.Read(source);
            return (read, read.Document is { } document ? lines.Write(document, DocumentJson.Write) : null);
        }

        await foreach ((ReadDocument read, JsonLines.Line? line) in InOrder.SelectAsync(sources, Work, reader.Options, stop).ConfigureAwait(false))
        {
            summary.Add(read);
            if (line is not null)
            {
                lines.Print(line, context.Streams.Output);
            }
        }

        return summary.End();
    }

    private static async Task<int> TableAsync(ProgramContext context, IReadOnlyList<DocumentSource> sources, CancellationToken stop)
    {
        var summary = new ExtractSummary(context.Streams);
        await foreach (ReadDocument read in InOrder.SelectAsync(sources, context.Reader.Read, context.Reader.Options, stop).ConfigureAwait(false))
        {
            summary.Add(read);
            if (read.Document is { } document)
            {
                ExtractTable.Print(context.Streams, document);
            }
        }

        return summary.End();
    }
}
