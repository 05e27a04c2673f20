using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Derivation.Changes;

/// <summary>A typed edge: one for all citations of a type from a provision to what is cited.</summary>
/// <param name="Source">The provision that cites.</param>
/// <param name="Relation">The type.</param>
/// <param name="Target">The provision or instrument that is cited.</param>
/// <param name="IsPart">Whether that is a provision.</param>
/// <param name="Starts">Where the citations start in the provision that cites.</param>
/// <param name="CitedAs">The instrument as which it is cited: that of the target, or the one whose text the target's annex holds.</param>
internal sealed record EdgeChange(string Source, RelationType Relation, string Target, bool IsPart, IReadOnlyList<int> Starts, string CitedAs)
{
    /// <summary>The edges that follow from where citations lead.</summary>
    public static IReadOnlyList<EdgeChange> Of(IEnumerable<CitationTarget> citations)
    {
        var edges = new Dictionary<(string Source, RelationType Relation, string Target), Gathered>();
        foreach (CitationTarget citation in citations)
        {
            foreach (string target in citation.Provisions.Count == 0 ? [citation.Instrument] : citation.Provisions)
            {
                (string, RelationType, string) key = (citation.Source, citation.Relation, target);
                if (!edges.TryGetValue(key, out Gathered? edge))
                {
                    edges.Add(key, edge = new Gathered(target, citation.Provisions.Count > 0, citation.Instrument));
                }

                edge.Add(citation.Start, citation.Instrument);
            }
        }

        return
        [
            .. edges.Select(e => new EdgeChange(
                e.Key.Source, e.Key.Relation, e.Key.Target, e.Value.IsPart, [.. e.Value.Starts.Order()], e.Value.CitedAs)),
        ];
    }

    private sealed class Gathered(string target, bool isPart, string citedAs)
    {
        private readonly string own = isPart ? target[..target.IndexOf('#', StringComparison.Ordinal)] : target;

        public bool IsPart => isPart;

        public List<int> Starts { get; } = [];

        public string CitedAs { get; private set; } = citedAs;

        // Cited both by its own symbol and as the text that an annex holds: the latter says more.
        public void Add(int start, string instrument)
        {
            Starts.Add(start);
            CitedAs = CitedAs == own ? instrument : instrument == own || string.CompareOrdinal(CitedAs, instrument) <= 0 ? CitedAs : instrument;
        }
    }
}
