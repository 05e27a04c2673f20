using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Cli.Show;

/// <summary>What an instrument or a provision builds on, and which paragraphs build on it, with the words that prove it.</summary>
internal sealed class EdgesPrinter(Streams streams, Sections sections)
{
    /// <summary>Prints both lists.</summary>
    public void Print(EntityReading reading)
    {
        PrintBuildsOn(reading.BuildsOn, reading.Known);
        PrintBuiltOnBy(reading.BuiltOnBy);
    }

    private void PrintBuildsOn(Edges edges, IReadOnlyDictionary<InstrumentId, Instrument> known)
    {
        Relation[] relations = [.. edges.Page.Items.Select(i => i.Node)];
        sections.Print("builds-on", "Builds on", ["Relation", .. EntityCells.Columns(streams, "To"), "Citations", "Where", "Words"],
            relations.Select(r => (IReadOnlyList<string?>)
            [
                r.Type.Name(),
                .. EntityCells.Of(streams, r.To, InWords.Title(known.GetValueOrDefault(r.To.Instrument))),
                r.CitationCount.ToString(CultureInfo.InvariantCulture),
                edges.Proofs[r.Id].FirstOrDefault()?.Id.Source.Label,
                edges.Proofs[r.Id].FirstOrDefault()?.Text,
            ]));
        if (edges.Page.TotalCount > relations.Length)
        {
            streams.Tell($"Builds on: {relations.Length} of {InWords.Of(edges.Page.TotalCount)} are shown; --all shows every one.");
        }
    }

    // A row a paragraph, those of a text together: as many rows as the count says.
    private void PrintBuiltOnBy(CitingReading citing)
    {
        sections.Print("built-on-by", "Built on by", ["Relation", .. EntityCells.Columns(streams, "From"), "Citations", "Where", "Words"],
            citing.Texts.SelectMany(text => text.Paragraphs.Select(paragraph => (IReadOnlyList<string?>)
            [
                string.Join(" ", paragraph.Relations.Select(r => r.Name())),
                .. EntityCells.Of(streams, paragraph.Id, InWords.Title(text.Instrument)),
                paragraph.Citations.Count.ToString(CultureInfo.InvariantCulture),
                paragraph.Id.Label,
                paragraph.Citations[0].Text,
            ])));
        if (citing.Next is not null)
        {
            streams.Tell(
                $"Built on by: the newest {InWords.Of(citing.Texts.Count, "text")} of {InWords.Of(citing.All)} are shown; --all shows every one.");
        }
    }
}
