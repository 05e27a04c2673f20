using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A change as the parameters of the statement that writes it (<c>save.cypher</c>).</summary>
internal static class ChangeParameters
{
    /// <param name="change">The change.</param>
    /// <param name="saves">Makes the node that says what was saved.</param>
    public static Dictionary<string, object?> Of(GraphChange change, SaveNodes saves)
    {
        ILookup<string, TextChange> texts = change.Added.ToLookup(t => t.Text.Id, StringComparer.Ordinal);
        var folds = FoldChange.Of(change);
        return new Dictionary<string, object?>(RecordNodes.Parameters(change.Records), StringComparer.Ordinal)
        {
            ["foldedFrom"] = folds.From,
            ["foldedTo"] = folds.To,
            ["revision"] = change.Revision,
            ["saves"] = saves.Of(change),
            ["files"] = change.Sources.Select(s => new
            {
                path = IndexedName.Of(s.Path),
                whole = SourceNodes.Whole(s.Path),
                fingerprint = s.Fingerprint,
                instrument = s.Instrument,
                letter = s.Letter,
                digest = s.Digest,
            }),
            ["forgottenFiles"] = change.RemovedSources.Select(path => IndexedName.Of(path)),
            ["replaced"] = change.Removed.Select(p => new { instrument = p.Instrument, letter = p.Letter }),
            ["sweeps"] = change.FreesBodies ? new[] { 1 } : [],
            ["resettled"] = change.Resettled.Select(p => new { before = p.Former.Instrument, after = p.Instrument, letter = p.Letter }),
            ["bodies"] = change.Bodies.Select(b => new { id = b.Id, name = b.Name, abbreviation = b.Abbreviation, parent = b.Parent }),
            ["instruments"] = change.Instruments.Select(i => (i.Id, Properties: InstrumentNodes.Properties(i, texts[i.Id])))
                .Where(i => i.Properties is not null).Select(i => new { id = i.Id, properties = i.Properties }),
            ["issued"] = change.Instruments.Where(i => i.Shown.Body != i.Before?.Shown.Body)
                .Select(i => new { id = i.Id, body = i.Shown.Body?.Value }),
            ["named"] = change.Instruments.Where(i => i.IsKnownOtherwise).Select(i => new { id = i.Id, kebabs = i.Kebabs }),
            ["references"] = change.References.Where(r => r.IsNew || r.Changed.Count > 0)
                .Select(r => new { id = r.Id, tally = AssertionWords.Write(r.Tally) }),
            ["leading"] = change.References.Where(r => r.After is not null && r.After != r.Before)
                .Select(r => new { id = r.Id, instrument = r.After }),
            ["forgotten"] = change.RemovedReferences,
            ["moved"] = change.Moved.Select(m => new { id = m.Id, before = m.Before, after = m.After }),
            ["documents"] = change.Added.Select(Text),
            ["candidates"] = change.Added.SelectMany(Candidates),
            ["held"] = change.Instruments.Where(i => i.IsPlacedAnew)
                .Select(i => new { id = i.Id, provision = i.Holder is { } h ? $"{h.Instrument}#{h.Annex}" : null }),
            ["rewired"] = change.Rewired,
            ["cited"] = change.Targets.Select(t => new[] { Id(t), t.Instrument, t.Provisions.Count == 0 ? null : t.Provisions[0] }),
            ["pinpointed"] = change.Targets.SelectMany(t => t.Provisions.Select((provision, part) => new { citation = Id(t), provision, part })),
            ["edges"] = change.Edges.Select(e => new object[] { e.Source, e.Relation.Name(), e.Target, e.IsPart, e.Starts, e.CitedAs }),
            ["unused"] = change.RemovedInstruments,
        };
    }

    private static string Id(CitationTarget target) => TextNodes.CitationId(target.Source, target.Start);

    // Ties are pairs of places in the list of provisions.
    private static object Text(TextChange text) => new
    {
        id = text.Text.Id,
        provisions = TextNodes.Provisions(text).Select(p => SentRows.Values(p, SentRows.Provision)),
        kept = text.Text.Place.Letter.Length == 0 ? [] : new[] { TextNodes.KeptByPart(text) },
        tops = text.Provisions.Index().Where(p => p.Item.Parent is null).Select(p => p.Index),
        children = text.Provisions.Index().Where(p => p.Item.Parent is not null).Select(p => new[] { p.Item.Parent!.Value, p.Index }),
        citations = text.Citations.Select(c => SentRows.Values(TextNodes.Citation(text, c), SentRows.Citation).Prepend(c.At)),
        statements = text.Statements.Select(TextNodes.Statement),
    };

    private static IEnumerable<object> Candidates(TextChange text) =>
        text.Citations.SelectMany(c => c.Candidates.Select((candidate, ordinal) => new
        {
            citation = TextNodes.CitationId(TextNodes.ProvisionId(text, c.At), c.Citation.Span.Start),
            reference = candidate.Id,
            instrument = candidate.Instrument,
            ordinal,
        }));
}
