using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Counts what was read and names what was not, on standard error.</summary>
internal sealed class ExtractSummary(IProgressDisplay display)
{
    private int _documents;
    private int _failed;
    private int _paragraphs;
    private int _citations;
    private int _diagnostics;

    /// <summary>Takes note of one file.</summary>
    public void Add(ReadDocument read)
    {
        if (read.Document is not { } document)
        {
            _failed++;
            display.Tell($"{read.Source} {read.Problem}");
            return;
        }

        _documents++;
        _paragraphs += document.Provisions.Count;
        _citations += document.Citations.Count;
        _diagnostics += document.Diagnostics.Count;
        foreach (DocumentDiagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Code == DiagnosticCodes.NotAResolution)
            {
                display.Tell($"{read.Source}: {diagnostic.Message}");
            }
        }
    }

    /// <summary>Prints the counts.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        string failed = _failed == 0 ? "" : $" {Count.Of(_failed, "file")} could not be read.";
        display.Tell(
            $"{Count.Of(_documents, "document")}: {Count.Of(_paragraphs, "paragraph")}, {Count.Of(_citations, "citation")}, {Count.Of(_diagnostics, "diagnostic")}.{failed}");
        return _failed == 0 ? ExitCode.Done : ExitCode.InputFailed;
    }
}
