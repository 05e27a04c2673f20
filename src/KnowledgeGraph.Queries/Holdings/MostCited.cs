using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Holdings;

/// <summary>The texts that are not loaded and cited most, of however many: no more are kept than are told.</summary>
/// <param name="most">So many are told.</param>
internal sealed class MostCited(int most)
{
    private readonly PriorityQueue<KeptInstrument, (long Citations, string Id)> _kept = new(Comparer<(long Citations, string Id)>.Create(
        (a, b) => a.Citations != b.Citations ? a.Citations.CompareTo(b.Citations) : string.CompareOrdinal(b.Id, a.Id)));

    /// <summary>Considers a text.</summary>
    public void Add(KeptInstrument text)
    {
        if (text is not { Citations: > 0, Instrument: { IsLoaded: false, ContainedIn: null } instrument })
        {
            return;
        }

        _kept.Enqueue(text, (text.Citations, instrument.Id.Value));
        if (_kept.Count > most)
        {
            _kept.Dequeue();
        }
    }

    /// <summary>The most cited first; of those alike, by id.</summary>
    public IReadOnlyList<KeptInstrument> Read() =>
    [
        .. _kept.UnorderedItems.OrderByDescending(i => i.Priority.Citations).ThenBy(i => i.Priority.Id, StringComparer.Ordinal)
            .Select(i => i.Element),
    ];
}
