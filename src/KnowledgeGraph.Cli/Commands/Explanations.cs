using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg extract --explain</c>: a row for each place where a text may be named.</summary>
internal static class Explanations
{
    private static readonly string[] Columns = ["File", "Paragraph", "Words", "Read as", "For", "Against"];

    /// <summary>Reads the sources one after the other and prints what was found in each.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="sources">What to read.</param>
    /// <param name="language">The language of a text that is too short to tell; null for English.</param>
    /// <param name="stop">Stops between two documents.</param>
    public static Task<int> RunAsync(ProgramContext context, IReadOnlyList<DocumentSource> sources, string? language, CancellationToken stop)
    {
        int failed = 0;
        foreach (DocumentSource source in sources)
        {
            stop.ThrowIfCancellationRequested();
            var rows = new List<IReadOnlyList<string?>>();
            try
            {
                using SourceContent content = source.Read(context.Reader.Options.MaxFileBytes);
                new Extractor(finding => rows.Add(Row(source.Name, finding)), context.ReadApart, language).Extract(source.Name, content.Bytes);
                Rows.Print(context.Streams, Columns, rows);
            }
            catch (UnreadableDocumentException e)
            {
                failed++;
                context.Streams.Error.WriteLine($"kg: {source.Name} {e.Message}");
            }
        }

        return Task.FromResult(failed == 0 ? ExitCode.Done : ExitCode.InputFailed);
    }

    private static IReadOnlyList<string?> Row(string source, NameExplanation finding) =>
        [source, finding.Paragraph, finding.Words, finding.Became, string.Join("; ", finding.For), string.Join("; ", finding.Against)];
}
