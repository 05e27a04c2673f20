using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Tests.Journal;

/// <summary>A store's log of changes that remembers its last saves, and counts how often it is asked.</summary>
internal sealed class ForgetfulLog(int remembers = int.MaxValue) : IChangeReader
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<GraphSave> _saves = [];
    private string _store = "one";

    /// <summary>How often it was asked for anything.</summary>
    public int Asked { get; private set; }

    /// <summary>What it says instead of answering.</summary>
    public GraphStoreException? Failure { get; set; }

    public Revision Newest => new(_store, _saves.Count);

    /// <summary>Saves citations of one instrument.</summary>
    public void Save(params CitationId[] citations)
    {
        lock (_gate)
        {
            var revision = new Revision(_store, _saves.Count + 1);
            _saves.Add(new GraphSave(
                revision, Start.AddSeconds(revision.Number), [], [.. citations.Select(c => new NewCitation(c, new InstrumentId("A/RES/70/1")))]));
        }
    }

    /// <summary>Begins anew, as another store.</summary>
    public void Replace(string store)
    {
        lock (_gate)
        {
            _store = store;
            _saves.Clear();
        }
    }

    public Task<Revision> RevisionAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Asked++;
            return Failure is null ? Task.FromResult(Newest) : Task.FromException<Revision>(Failure);
        }
    }

    public Task<GraphChanges> ChangesAsync(Revision since, int most, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Asked++;
            long oldest = Math.Max(0, _saves.Count - remembers);
            if (since.Store != _store || since.Number < oldest || since.Number > _saves.Count)
            {
                return Task.FromResult(new GraphChanges(since, Newest, IsTooOld: true, HasMore: false, [])
                {
                    Oldest = Newest with { Number = oldest },
                });
            }

            List<GraphSave> told = [];
            foreach (GraphSave save in _saves.Skip((int)since.Number))
            {
                told.Add(save);
                if (told.Sum(s => s.Citations.Count) >= most)
                {
                    break;
                }
            }

            Revision until = told.Count == 0 ? since : told[^1].Revision;
            return Task.FromResult(new GraphChanges(since, until, IsTooOld: false, until != Newest, told));
        }
    }
}
