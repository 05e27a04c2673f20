using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Links;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract --check-links</c>: where the editors' link and the linked words disagree, a row each.</summary>
internal static class LinkChecks
{
    private static readonly string[] Columns = ["File", "Paragraph", "Linked words", "Link leads to", "Words cite"];

    /// <summary>Checks the sources on all cores and prints the disagreements in their order.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="sources">What to read.</param>
    /// <param name="asJson">Whether each is a line of JSON.</param>
    /// <param name="stop">Stops between two documents.</param>
    public static Task<int> RunAsync(ProgramContext context, IReadOnlyList<DocumentSource> sources, bool asJson, CancellationToken stop)
    {
        LoadingOptions options = context.Reader.Options;
        async Task<int> Run(IProgressDisplay display)
        {
            var table = new List<IReadOnlyList<string?>>();
            int documents = 0, failed = 0, links = 0, disagreements = 0;
            display.Begin(sources.Count);
            await foreach (Answer answer in InOrder.SelectAsync(sources, source => Check(source, options), options, stop).ConfigureAwait(false))
            {
                if (answer.Check is not { } check)
                {
                    failed++;
                    display.Tell($"{answer.Source} {answer.Problem}");
                }
                else
                {
                    (documents, links, disagreements) = (documents + 1, links + check.Links, disagreements + check.Disagreements.Count);
                    Print(context.Streams, answer.Source, check, asJson, table);
                }

                display.Advance();
            }

            if (table.Count > 0)
            {
                Rows.Print(context.Streams, Columns, table);
            }

            string unread = failed == 0 ? "" : $" {Count.Of(failed, "file")} could not be checked.";
            display.Tell($"{Count.Of(documents, "document")}: {Count.Of(links, "link")} to documents of the United Nations, {Count.Of(disagreements, "disagreement")}.{unread}");
            return failed == 0 ? ExitCode.Done : ExitCode.InputFailed;
        }

        return context.Streams.OutputIsTerminal
            ? Run(new PlainProgress(context.Streams, context.Time))
            : ProgressDisplay.RunAsync(context, "Checking", sources.Count, Run);
    }

    private static Answer Check(DocumentSource source, LoadingOptions options)
    {
        try
        {
            using SourceContent content = source.Read(options.MaxFileBytes);
            return new Answer(source.Name, Extractor.Default.CheckLinks(source.Name, content.Bytes), null);
        }
        catch (UnreadableDocumentException e)
        {
            return new Answer(source.Name, null, e.Message);
        }
    }

    // A table is drawn once its widths are known; lines are printed as they come.
    private static void Print(Streams streams, string source, LinkCheck check, bool asJson, List<IReadOnlyList<string?>> table)
    {
        foreach (LinkDisagreement link in check.Disagreements)
        {
            IReadOnlyList<string?> row = [source, link.Paragraph, link.Words, link.Symbol, string.Join(" or ", link.Read)];
            if (asJson)
            {
                using var json = new Utf8JsonWriter(streams.Output, JsonLines.Options);
                Write(json, source, link);
                json.Flush();
                streams.Output.Write("\n"u8);
            }
            else if (streams.OutputIsTerminal)
            {
                table.Add(row);
            }
            else
            {
                Rows.Print(streams, Columns, [row]);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, string source, LinkDisagreement link)
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteString("paragraph", link.Paragraph);
        json.WriteStartArray("span");
        json.WriteNumberValue(link.Span.Start);
        json.WriteNumberValue(link.Span.End);
        json.WriteEndArray();
        json.WriteString("text", link.Words);
        json.WriteString("link", link.Symbol);
        json.WriteStartArray("read");
        foreach (string id in link.Read)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Answer(string Source, LinkCheck? Check, string? Problem);
}
