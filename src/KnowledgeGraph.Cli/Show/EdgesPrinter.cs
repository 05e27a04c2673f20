using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Cli.Show;

/// <summary>What an instrument or a provision builds on and what builds on it, with the words that prove it.</summary>
internal sealed class EdgesPrinter(Streams streams, Sections sections)
{
    /// <summary>Prints both lists.</summary>
    public void Print(EntityReading reading)
    {
        Print("builds-on", "Builds on", "To", reading.BuildsOn, r => r.To, reading.Known);
        Print("built-on-by", "Built on by", "From", reading.BuiltOnBy, r => r.From, reading.Known);
    }

    private void Print(
        string key, string heading, string column, Edges edges, Func<Relation, EntityId> other, IReadOnlyDictionary<InstrumentId, Instrument> known)
    {
        Relation[] relations = [.. edges.Page.Items.Select(i => i.Node)];
        sections.Print(key, heading, ["Relation", .. EntityCells.Columns(streams, column), "Citations", "Where", "Words"],
            relations.Select(r => (IReadOnlyList<string?>)
            [
                r.Type.Name(),
                .. EntityCells.Of(streams, other(r), InWords.Title(known.GetValueOrDefault(other(r).Instrument))),
                r.CitationCount.ToString(CultureInfo.InvariantCulture),
                edges.Proofs[r.Id].FirstOrDefault()?.Id.Source.Label,
                edges.Proofs[r.Id].FirstOrDefault()?.Text,
            ]));
        if (edges.Page.TotalCount > relations.Length)
        {
            streams.Tell($"{heading}: {relations.Length} of {edges.Page.TotalCount.ToString("N0", CultureInfo.InvariantCulture)} are shown; --all shows every one.");
        }
    }
}
