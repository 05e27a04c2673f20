using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>A save as the journal keeps it.</summary>
/// <param name="Number">The number of the revision that it made.</param>
/// <param name="At">When it was saved.</param>
/// <param name="First">How many new citations the journal was told before it.</param>
/// <param name="Citations">The new citations.</param>
internal sealed record JournalSave(long Number, DateTimeOffset At, long First, IReadOnlyList<(CitationId Citation, InstrumentId Cited)> Citations)
{
    /// <summary>The entries from one on to another, exclusively.</summary>
    public IEnumerable<JournalEntry> Entries(string store, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            yield return Entry(store, i);
        }
    }

    /// <summary>One entry.</summary>
    public JournalEntry Entry(string store, int at) => new(
        Citations[at].Citation, Citations[at].Cited, new Revision(store, Number), At, new JournalPlace(new Revision(store, Number - 1), at));
}
