using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.State;
using KnowledgeGraph.Storage.Derivation.Texts;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What is written down of a save.</summary>
internal static class SaveDerivation
{
    /// <summary>Derives it of records.</summary>
    public static SaveRecord Of(RecordDerivation records) => new([], [])
    {
        Records =
        [
            .. records.Touched.OrderBy(t => t.Place.Instrument, StringComparer.Ordinal).ThenBy(t => t.Place.Part, StringComparer.Ordinal)
                .Select(t => new SavedText(t.Place.Instrument, t.Place.Part, (int)t.Kind)),
        ],
    };

    /// <summary>Derives it.</summary>
    /// <param name="added">The texts that come.</param>
    /// <param name="removed">The places whose texts go.</param>
    /// <param name="gone">Those of them where no other text comes.</param>
    /// <param name="resettled">The places to which texts move that had an id of their own: they cite what they cited.</param>
    /// <param name="cited">What the texts cited that go.</param>
    /// <param name="counted">Which texts counted before: what one of them cited already is not told again in another language.</param>
    public static SaveRecord Of(
        IReadOnlyList<IncomingText> added, IReadOnlySet<TextPlace> removed, IReadOnlyList<TextPlace> gone, IReadOnlyList<TextPlace> resettled,
        IReadOnlyList<CitedPlace> cited, TextStandings counted)
    {
        HashSet<TextPlace> moving = [.. resettled];
        TextPlace Before(TextPlace place) => moving.Contains(place) ? place.Former : counted.CountingAt(place) ?? place;
        ILookup<TextPlace, CitedPlace> before = cited.ToLookup(c => c.Text);
        IEnumerable<(TextPlace Place, DocumentChangeKind Kind)> documents = added
            .Select(t => (t.Place, removed.Contains(t.Place) ? DocumentChangeKind.Replaced : DocumentChangeKind.Added))
            .Concat(gone.Select(p => (p, DocumentChangeKind.Removed)));
        IEnumerable<SavedCitation> citations = added.OrderBy(t => t.Id, StringComparer.Ordinal).ThenBy(t => t.Place.Letter, StringComparer.Ordinal)
            .Where(text => text.Counts)
            .SelectMany(text => NewCitations.Of(text.Document, [.. before[Before(text.Place)]])
                .Select(c => new SavedCitation(
                    string.Create(CultureInfo.InvariantCulture, $"{text.SourceOf(c.Source)}@{c.Span.Start}"), c.Target!.Id.Value)));
        return new SaveRecord(
            [
                .. documents.OrderBy(d => d.Place.Instrument, StringComparer.Ordinal).ThenBy(d => d.Place.Letter, StringComparer.Ordinal)
                    .Select(d => new SavedText(d.Place.Instrument, d.Place.Letter, (int)d.Kind)),
            ],
            [.. citations]);
    }
}
