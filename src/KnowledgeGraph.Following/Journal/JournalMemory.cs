using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Journal;

/// <summary>
/// The new citations of a store's last saves, in memory: as far back as the store itself remembers, and no more than so many. Not safe for
/// concurrent use.
/// </summary>
/// <param name="begin">The revision that it begins after.</param>
/// <param name="kept">How many new citations are kept at least, where there were so many.</param>
internal sealed class JournalMemory(Revision begin, int kept)
{
    // A tenth more is kept than has to be, so that little is moved.
    private const int Slack = 10;

    private readonly List<JournalSave> _saves = [];
    private readonly Dictionary<CitationId, long> _told = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>The store's own key.</summary>
    public string Store => begin.Store;

    /// <summary>The revision that it begins after.</summary>
    public Revision Oldest => begin with { Number = _saves is [var first, ..] ? first.Number - 1 : begin.Number };

    /// <summary>The revision that it reaches.</summary>
    public Revision Newest => begin with { Number = _saves is [.., var last] ? last.Number : begin.Number };

    /// <summary>How many new citations it holds.</summary>
    public long Count => _count - (_saves is [var first, ..] ? first.First : _count);

    /// <summary>Takes what was saved after <see cref="Newest"/>.</summary>
    public void Add(IEnumerable<GraphSave> saves)
    {
        foreach (GraphSave save in saves)
        {
            (CitationId, InstrumentId)[] citations = [.. save.Citations.Select(c => (Kept(c.Citation), Kept(c.Cited)))];
            _saves.Add(new JournalSave(save.Revision.Number, save.At, _count, citations));
            foreach ((CitationId citation, _) in citations)
            {
                _told[citation] = _count++;
            }
        }

        if (Count > kept + (kept / Slack))
        {
            Forget();
        }
    }

    /// <summary>What came after a place, and at most so many new citations of it.</summary>
    public JournalPage After(JournalPlace place, int most)
    {
        if (place.Revision.Store != Store || place.Revision.Number < Oldest.Number || place.Revision.Number > Newest.Number)
        {
            return new JournalPage(place, new JournalPlace(Newest), IsTooOld: true, HasMore: false, []);
        }

        List<JournalEntry> entries = [];
        JournalPlace until = place.Revision.Number == Newest.Number ? new JournalPlace(Newest) : place;
        for (int index = (int)(place.Revision.Number - Oldest.Number); index < _saves.Count; index++)
        {
            JournalSave save = _saves[index];
            int from = Math.Min(until.Told, save.Citations.Count);
            int to = Math.Min(save.Citations.Count, from + most - entries.Count);
            entries.AddRange(save.Entries(Store, from, to));
            until = to == save.Citations.Count ? new JournalPlace(new Revision(Store, save.Number)) : until with { Told = to };
            if (to < save.Citations.Count || entries.Count == most)
            {
                break;
            }
        }

        return new JournalPage(place, until, IsTooOld: false, until != new JournalPlace(Newest), entries);
    }

    /// <summary>Up to so many new citations before a place, the newest first.</summary>
    public IEnumerable<JournalEntry> Before(JournalPlace? place, int most)
    {
        long end = place is { } at ? SequenceOf(at) : _count;
        for (int index = _saves.Count - 1; index >= 0 && most > 0; index--)
        {
            JournalSave save = _saves[index];
            for (int i = (int)Math.Min(save.Citations.Count, end - save.First) - 1; i >= 0 && most > 0; i--, most--)
            {
                yield return save.Entry(Store, i);
            }
        }
    }

    /// <summary>When citations were told last; those that were not are left out.</summary>
    public IEnumerable<JournalEntry> Of(IEnumerable<CitationId> citations)
    {
        foreach (CitationId citation in citations)
        {
            if (_told.TryGetValue(citation, out long sequence))
            {
                int index = _saves.BinarySearch(new JournalSave(0, default, sequence, []), ByFirst.Instance);
                JournalSave save = _saves[index >= 0 ? Last(index, sequence) : ~index - 1];
                yield return save.Entry(Store, (int)(sequence - save.First));
            }
        }
    }

    // Saves without citations begin where the next one does: the last of them has it.
    private int Last(int index, long sequence)
    {
        while (index + 1 < _saves.Count && _saves[index + 1].First == sequence)
        {
            index++;
        }

        return index;
    }

    private long SequenceOf(JournalPlace place)
    {
        long index = place.Revision.Number - Oldest.Number;
        return place.Revision.Store != Store || index < 0 ? (_saves is [var first, ..] ? first.First : 0)
            : index < _saves.Count ? _saves[(int)index].First + place.Told
            : _count;
    }

    private void Forget()
    {
        int gone = 0;
        long left = Count;
        while (gone < _saves.Count - 1 && left - _saves[gone].Citations.Count >= kept)
        {
            JournalSave save = _saves[gone++];
            left -= save.Citations.Count;
            for (int i = 0; i < save.Citations.Count; i++)
            {
                if (_told.TryGetValue(save.Citations[i].Citation, out long last) && last == save.First + i)
                {
                    _told.Remove(save.Citations[i].Citation);
                }
            }
        }

        _saves.RemoveRange(0, gone);
        _words.Clear();
    }

    // Ids repeat: what is cited often is kept once.
    private CitationId Kept(CitationId id) => new(new ProvisionId(Kept(id.Source.Instrument), Kept(id.Source.Label)), id.Start);

    private InstrumentId Kept(InstrumentId id) => new(Kept(id.Value));

    private string Kept(string word)
    {
        if (!_words.TryGetValue(word, out string? kept))
        {
            _words.Add(word, kept = word);
        }

        return kept;
    }

    private sealed class ByFirst : IComparer<JournalSave>
    {
        public static readonly ByFirst Instance = new();

        public int Compare(JournalSave? x, JournalSave? y) => x!.First.CompareTo(y!.First);
    }
}
