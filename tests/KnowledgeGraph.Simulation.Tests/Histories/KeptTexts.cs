using System.Collections.Immutable;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Simulation.Tests.Histories;

/// <summary>What a store has to hold: the texts by their places, the files, and the revision. What the port promises, and no more.</summary>
internal sealed record KeptTexts
{
    /// <summary>Nothing.</summary>
    public static readonly KeptTexts Nothing = new();

    private KeptTexts()
    {
    }

    /// <summary>The texts, by instrument and place in it.</summary>
    public ImmutableSortedDictionary<(string Instrument, string Place), Document> Texts { get; private init; } =
        ImmutableSortedDictionary<(string Instrument, string Place), Document>.Empty.WithComparers(
            Comparer<(string Instrument, string Place)>.Create((one, other) =>
                string.CompareOrdinal(one.Instrument, other.Instrument) is var order and not 0 ? order
                    : string.CompareOrdinal(one.Place, other.Place)));

    /// <summary>The files, by their paths, as the store tells of them.</summary>
    public ImmutableSortedDictionary<string, KeptFile> Sources { get; private init; } =
        ImmutableSortedDictionary<string, KeptFile>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>A file that was loaded.</summary>
    /// <param name="Fingerprint">What it was known by.</param>
    /// <param name="Instrument">What it turned out to be.</param>
    /// <param name="Place">Which of the instrument's texts that was.</param>
    /// <param name="Key">What the text said; null where that was forgotten when a part moved into its resolution.</param>
    internal sealed record KeptFile(string Fingerprint, string Instrument, string Place, string? Key);

    /// <summary>How many saves and removals changed something.</summary>
    public long Revision { get; private init; }

    /// <summary>What it has to hold after a save, and what becomes of each document.</summary>
    public (KeptTexts Then, IReadOnlyList<SaveOutcome> Outcomes) With(IReadOnlyList<IncomingDocument> documents)
    {
        var texts = Texts.ToBuilder();
        List<SaveOutcome> outcomes = [];
        foreach (Document document in documents.Select(d => d.Document))
        {
            (string, string) place = PlaceOf(document);
            outcomes.Add(!texts.TryGetValue(place, out Document? before) ? SaveOutcome.Added
                : MadeTexts.KeyOf(before) == MadeTexts.KeyOf(document) ? SaveOutcome.Unchanged : SaveOutcome.Replaced);
            texts[place] = document;
        }

        var places = documents.Select(d => PlaceOf(d.Document)).Distinct().ToList();
        bool isChanged = places.Any(p => !Texts.TryGetValue(p, out Document? before) || MadeTexts.KeyOf(before) != MadeTexts.KeyOf(texts[p]));

        // A part that an older version kept as an instrument of its own moves into its resolution.
        var moved = places.Where(p => p.Item2.Length > 0 && !Texts.ContainsKey(p) && Texts.ContainsKey((p.Item1 + p.Item2, ""))).ToList();
        texts.RemoveRange(moved.Select(p => (p.Item1 + p.Item2, "")));
        var sources = Sources.ToBuilder();
        foreach (IncomingDocument incoming in documents)
        {
            (string instrument, string place) = PlaceOf(incoming.Document);
            sources[incoming.Document.Source] = new KeptFile(incoming.Fingerprint, instrument, place, MadeTexts.KeyOf(incoming.Document));
        }

        foreach ((string instrument, string letter) in moved)
        {
            foreach ((string path, KeptFile file) in sources.Where(f => f.Value.Instrument == instrument + letter).ToList())
            {
                sources[path] = file with { Instrument = instrument, Place = letter, Key = null };
            }
        }

        return (
            new KeptTexts { Texts = texts.ToImmutable(), Sources = sources.ToImmutable(), Revision = Revision + (isChanged ? 1 : 0) }, outcomes);
    }

    /// <summary>What it has to hold when something has been taken out, and what went.</summary>
    public (KeptTexts Then, IReadOnlyList<(string Instrument, string Place)> Texts, IReadOnlyList<string> Files) Without(Removal removal)
    {
        HashSet<(string Instrument, string Place)> going = removal.Source is null
            ? [.. Texts.Keys.Where(t => t.Instrument == removal.Instrument!.Value.Value && removal.Means(t.Place))]
            : Sources.TryGetValue(removal.Source, out KeptFile? file) && Holds(file, file)
                && !Sources.Any(s => s.Key != removal.Source && Holds(s.Value, file)) ? [(file.Instrument, file.Place)] : [];
        string[] forgotten =
            [.. Sources.Where(s => s.Key == removal.Source || going.Contains((s.Value.Instrument, s.Value.Place))).Select(s => s.Key)];
        return (
            new KeptTexts
            {
                Texts = Texts.RemoveRange(going),
                Sources = Sources.RemoveRange(forgotten),
                Revision = Revision + (going.Count > 0 ? 1 : 0),
            },
            [.. going.OrderBy(t => t.Instrument, StringComparer.Ordinal).ThenBy(t => t.Place, StringComparer.Ordinal)], forgotten);
    }

    /// <summary>The files, as lines.</summary>
    public IEnumerable<string> Files => Sources.Select(s => $"{s.Key} {Shown(s.Value.Fingerprint, s.Value.Instrument)}");

    /// <summary>The files that a store tells of, as such lines.</summary>
    public static IEnumerable<string> FilesOf(IEnumerable<LoadedSource> sources) =>
        sources.OrderBy(s => s.Source, StringComparer.Ordinal).Select(s => $"{s.Source} {Shown(s.Fingerprint, s.Instrument.Value)}");

    // Whether a file holds the text that stands where another's stood.
    private bool Holds(KeptFile file, KeptFile other) => (file.Instrument, file.Place) == (other.Instrument, other.Place)
        && Texts.TryGetValue((file.Instrument, file.Place), out Document? there) && (file.Key is null || file.Key == MadeTexts.KeyOf(there));

    private static string Shown(string fingerprint, string instrument) => $"{fingerprint} {instrument}";

    private static (string Instrument, string Place) PlaceOf(Document document) => (document.Head.Id.Value, Translation.PlaceOf(document));
}
