using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Benchmarks.Drafts;

/// <summary>A loaded text as somebody would paste it, with what it cites.</summary>
/// <param name="Instrument">The text.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Citations">Its citations.</param>
internal sealed record DraftSource(Instrument Instrument, IReadOnlyList<Provision> Parts, IReadOnlyList<Citation> Citations)
{
    private const int MostParts = 5000;

    /// <summary>Reads one.</summary>
    public static async Task<DraftSource> ReadAsync(IGraphReader graph, Instrument text)
    {
        Page<Provision> parts = (await graph.PartsAsync([text.Id], [], new PageRequest(MostParts)).ConfigureAwait(false))[text.Id];
        Page<Citation> citations = (await graph.CitationsInAsync(
            [text.Id], new CitationFilter { Statuses = [CitationStatus.Resolved] }, new PageRequest(MostParts)).ConfigureAwait(false))
            .GetValueOrDefault(text.Id) ?? Page<Citation>.Empty;
        return new DraftSource(text, [.. parts.Items.Select(p => p.Node)], [.. citations.Items.Select(c => c.Node)]);
    }

    /// <summary>The text, with one part's words changed, on the day on which it was adopted.</summary>
    public Document With(string? label = null, string? words = null)
    {
        Document read = Extractor.Default.ExtractText(
            Instrument.Id.Value, PlainTexts.Of(Parts.Select(p => p.Id.Label == label ? p with { Text = words! } : p)), Body);
        return read with { Head = read.Head with { Id = Instrument.Id, Title = Instrument.Title, Date = Instrument.Date } };
    }

    /// <summary>The words of a part.</summary>
    public string Words(string label) => Parts.First(p => p.Id.Label == label).Text;

    /// <summary>The words around a citation changed.</summary>
    public string Around(Citation citation, string instead, int more = 0)
    {
        string words = Words(citation.Id.Source.Label);
        return words[..citation.Id.Start] + instead + words[(citation.End + more)..];
    }

    private string? Body => Instrument.Body is { } body ? BodyFamily.NameOf(body.Value) : null;
}

/// <summary>A fault that was planted.</summary>
/// <param name="Label">The part that it stands in.</param>
/// <param name="Words">The part's words with the fault.</param>
/// <param name="Shown">The wrong words.</param>
/// <param name="Right">What is right.</param>
internal sealed record Fault(string Label, string Words, string Shown, string Right);
