using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Records of adoptions as nodes and relationships, and as the parameters that write them.</summary>
internal static class RecordNodes
{
    /// <summary>The parameters of <c>save.cypher</c> that are about records.</summary>
    public static Dictionary<string, object?> Parameters(IReadOnlyList<RecordsChange> changes)
    {
        (RecordPlace Place, AdoptionRecord Record)[] together = [.. Together(changes)];
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["recordSources"] = changes.Select(Source),
            ["recordsSame"] = changes.SelectMany(c => c.Same.Select(place => new { id = Id(c, place), version = c.Version })),
            ["recordsWritten"] = changes.SelectMany(Recorded),
            ["recordsRemoved"] = changes.SelectMany(c => c.Removed.Select(place => Id(c, place))),
            ["recordsAnew"] = changes.SelectMany(c => c.Together)
                .Select(t => new { id = t.Place.Id, instrument = t.Place.Instrument, part = t.Place.Part, isGone = t.Record is null }),
            ["adoptions"] = together.Select(t => Adoption(t.Place, t.Record)),
            ["states"] = States(together.Select(t => t.Record)),
            ["votes"] = together.SelectMany(t => t.Record.Votes.Where(v => v.State is not null).GroupBy(v => v.Vote).Select(v => new
            {
                instrument = t.Place.Instrument,
                part = t.Place.Part,
                vote = v.Key.Name(),
                states = v.Select(s => s.State!.Value.Value),
            })),
            ["sponsors"] = together.SelectMany(t => Sponsors(t.Record).Select(s => new
            {
                instrument = t.Place.Instrument,
                state = s.State!.Value.Value,
                properties = Sponsor(t.Place, s),
            })),
            ["drafts"] = together.SelectMany(t => t.Record.Drafts.Select((draft, ordinal) =>
                new { instrument = t.Place.Instrument, part = t.Place.Part, draft = draft.Value, ordinal })),
            ["meetings"] = together.Where(t => t.Record.VerbatimRecord is not null)
                .Select(t => new { instrument = t.Place.Instrument, part = t.Place.Part, meeting = t.Record.VerbatimRecord!.Value.Value }),
            ["stateSweeps"] = changes.Any(c => c.Together.Count > 0) ? new[] { 1 } : [],
        };
    }

    /// <summary>What all files say together after changes, each text or part once.</summary>
    public static IEnumerable<(RecordPlace Place, AdoptionRecord Record)> Together(IReadOnlyList<RecordsChange> changes) =>
        changes.SelectMany(c => c.Together).GroupBy(t => t.Place, (_, same) => same.Last()).Where(t => t.Record is not null)
            .Select(t => (t.Place, t.Record!));

    /// <summary>The properties of a file of records.</summary>
    public static Dictionary<string, object?> Source(RecordsChange change) => new(StringComparer.Ordinal)
    {
        ["path"] = IndexedName.Of(change.Source),
        ["whole"] = SourceNodes.Whole(change.Source),
        ["origin"] = (int)change.Origin,
        ["fingerprint"] = change.Fingerprint,
    };

    /// <summary>The properties of what a file says.</summary>
    public static IEnumerable<Dictionary<string, object?>> Recorded(RecordsChange change) =>
        change.Written.Select(r => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = Id(change, r.Place),
            ["source"] = IndexedName.Of(change.Source),
            ["version"] = change.Version,
            ["place"] = r.Place.Id,
            ["instrument"] = r.Place.Instrument,
            ["part"] = r.Place.Part,
            ["digest"] = r.Digest,
            ["text"] = r.Text,
            ["claims"] = KeptClaims.Write(r.Assertions),
        });

    /// <summary>The properties of what all files say together of a text or a part of it.</summary>
    public static Dictionary<string, object?> Adoption(RecordPlace place, AdoptionRecord record) => new(StringComparer.Ordinal)
    {
        ["id"] = place.Id,
        ["instrument"] = place.Instrument,
        ["part"] = place.Part,
        ["kind"] = record.Adoption?.Name(),
        ["hasVotes"] = record.Votes.Any(v => v.State is not null),
        ["doubts"] = record.Diagnostics.Count,
        ["text"] = RecordText.Of(record),
    };

    /// <summary>The States of records, each once.</summary>
    public static IEnumerable<Dictionary<string, object?>> States(IEnumerable<AdoptionRecord> records) =>
        records.SelectMany(r => r.Votes.Select(v => v.State).Concat(r.Sponsors.Select(s => s.State))).OfType<StateId>().Distinct()
            .Select(id => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = id.Value,
                ["name"] = Model.Vocabulary.States.Of(id)?.Name ?? id.Value,
            });

    /// <summary>The States that sponsored a text; one that is named twice is a sponsor once, as it is named first.</summary>
    public static IEnumerable<Sponsor> Sponsors(AdoptionRecord record) => record.Sponsors.Where(s => s.State is not null).DistinctBy(s => s.State);

    /// <summary>The properties of a sponsorship.</summary>
    public static Dictionary<string, object?> Sponsor(RecordPlace place, Sponsor sponsor) => new(StringComparer.Ordinal)
    {
        ["part"] = place.Part,
        ["printed"] = sponsor.Printed,
        ["onBehalfOf"] = sponsor.OnBehalfOf,
        ["isAdditional"] = sponsor.IsAdditional,
    };

    // A file's path may be longer than an index takes.
    private static string Id(RecordsChange change, RecordPlace place) => IndexedName.Of($"{place.Id} in {change.Source}");
}
