using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Cli.Exporting;

/// <summary>What came of a document.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Temporary">Where it is written; null where it is not.</param>
/// <param name="Name">The name of its file.</param>
/// <param name="Differences">What the official file has otherwise.</param>
/// <param name="Problem">What is wrong, to be read after the source.</param>
internal sealed record AknExported(
    string Source, string? Temporary, string Name, IReadOnlyList<OfficialDifference> Differences, string? Problem = null);

/// <summary>Writes documents as Akoma Ntoso and says what came of each.</summary>
/// <param name="context">What the command works with.</param>
/// <param name="into">The folder.</param>
/// <param name="official">The official file to compare with; empty for the document itself, null for none.</param>
internal sealed class AknExport(ProgramContext context, AknFolder into, string? official)
{
    private static readonly string[] Columns = ["File", "What", "Place", "Official", "Here"];

    private readonly Extractor _extractor = new(apart: context.ReadApart);
    private readonly List<IReadOnlyList<string?>> _table = [];
    private int _written, _failed, _differences;

    /// <summary>Reads a source and writes its document. Safe for concurrent use; never throws for what it finds in a source.</summary>
    public AknExported Write(DocumentSource source)
    {
        try
        {
            using SourceContent content = source.Read(context.Reader.Options.MaxFileBytes);
            SourceText text = _extractor.ReadSource(source.Name, content.Bytes);
            return official is "" && AknFile.IsOwn(content.Bytes.Span)
                ? new AknExported(source.Name, null, "", [], "was written by this program, so there is nothing official in it")
                : official is "" ? Write(source.Name, text, _extractor.CompareWithOfficial(source.Name, content.Bytes, null))
                : Write(source.Name, text);
        }
        catch (UnreadableDocumentException e)
        {
            return new AknExported(source.Name, null, "", [], e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AknExported(source.Name, null, "", [], $"could not be written: {e.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Writes a document.</summary>
    public AknExported Write(string source, SourceText text)
    {
        try
        {
            return Write(source, text, official is { Length: > 0 } file ? Compare(file, text) : []);
        }
        catch (UnreadableDocumentException e)
        {
            return new AknExported(official ?? source, null, "", [], e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AknExported(source, null, "", [], $"could not be written: {e.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Gives a written document its name, and prints it, or what the official file has otherwise.</summary>
    public void Keep(AknExported done, Action<string> tell)
    {
        string problem = done.Problem ?? "";
        string? file = done.Temporary is null ? null : into.TryKeep(done.Temporary, done.Name, done.Source, out problem);
        if (file is null)
        {
            _failed++;
            tell($"{done.Source} {problem}.");
            return;
        }

        _written++;
        _differences += done.Differences.Count;
        if (official is null)
        {
            context.Streams.Text.WriteLine(Printable.Of(file));
            return;
        }

        foreach (OfficialDifference difference in done.Differences)
        {
            IReadOnlyList<string?> row = [done.Source, Named(difference.Kind), difference.Place, difference.There, difference.Here];
            if (context.Streams.OutputIsTerminal)
            {
                _table.Add(row);
            }
            else
            {
                Rows.Print(context.Streams, Columns, [row]);
            }
        }
    }

    /// <summary>Says what came of all.</summary>
    public int End(Action<string> tell)
    {
        if (_table.Count > 0)
        {
            Rows.Print(context.Streams, Columns, _table);
        }

        string compared = official is null ? "" : $", {Count.Of(_differences, "difference")} to the official text";
        tell($"{Count.Of(_written, "document")} written{compared}{(_failed == 0 ? "" : $", {Count.Of(_failed, "file")} failed")}.");
        return _failed == 0 ? ExitCode.Done : ExitCode.InputFailed;
    }

    private AknExported Write(string source, SourceText text, IReadOnlyList<OfficialDifference> differences) =>
        new(source, into.Write(text), AknFile.NameOf(text.Document), differences);

    private IReadOnlyList<OfficialDifference> Compare(string file, SourceText text)
    {
        using SourceContent content = DocumentSources.Find([file], context.Streams.OpenInput, CancellationToken.None)[0]
            .Read(context.Reader.Options.MaxFileBytes);
        return _extractor.CompareWithOfficial(file, content.Bytes, text.Document);
    }

    // "link-only-there".
    private static string Named(DifferenceKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
