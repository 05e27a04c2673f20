using System.Collections.Immutable;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

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
    public ImmutableSortedDictionary<string, string> Sources { get; private init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>How many saves changed something.</summary>
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
            sources[incoming.Document.Source] = Shown(incoming.Fingerprint, incoming.Document.Head.Id.Value);
        }

        foreach ((string instrument, string letter) in moved)
        {
            foreach ((string path, string file) in sources.Where(f => f.Value.EndsWith($" {instrument}{letter}", StringComparison.Ordinal)).ToList())
            {
                sources[path] = file[..^letter.Length];
            }
        }

        return (
            new KeptTexts { Texts = texts.ToImmutable(), Sources = sources.ToImmutable(), Revision = Revision + (isChanged ? 1 : 0) }, outcomes);
    }

    /// <summary>The files, as lines.</summary>
    public IEnumerable<string> Files => Sources.Select(s => $"{s.Key} {s.Value}");

    /// <summary>The files that a store tells of, as such lines.</summary>
    public static IEnumerable<string> FilesOf(IEnumerable<LoadedSource> sources) =>
        sources.OrderBy(s => s.Source, StringComparer.Ordinal).Select(s => $"{s.Source} {Shown(s.Fingerprint, s.Instrument.Value)}");

    private static string Shown(string fingerprint, string instrument) => $"{fingerprint} {instrument}";

    private static (string Instrument, string Place) PlaceOf(Document document) => (document.Head.Id.Value, Translation.PlaceOf(document));
}
