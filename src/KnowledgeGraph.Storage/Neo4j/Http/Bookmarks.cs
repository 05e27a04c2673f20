namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// What this program has seen of a database, as the bookmarks of answers
/// (https://neo4j.com/docs/query-api/current/bookmarks/): each request carries what is held, and its answer's bookmarks take the place of those
/// that it carried, and of no others. So nothing that was seen is unseen again, whichever member of a cluster answers, and of two
/// that write at the same time neither loses what the other did.
/// </summary>
/// <param name="file">Where programs that write leave theirs for those that read; null for nowhere.</param>
internal sealed class Bookmarks(BookmarkFile? file = null)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> passed = new(StringComparer.Ordinal);
    private volatile string[] held = [];

    /// <summary>What a request has to carry.</summary>
    public IReadOnlyList<string> Held => held;

    /// <summary>The graph that they are of; null until it is known.</summary>
    public string? Store { get; private set; }

    /// <summary>Takes up what was left for this graph.</summary>
    /// <param name="store">The graph's own key: a database that was filled anew has another one, and never comes to what was seen before.</param>
    public void TakeUp(string? store)
    {
        lock (gate)
        {
            if (Store is not null && store != Store)
            {
                held = [];
            }

            Store = store;
            if (store is not null && file is not null)
            {
                held = [.. held.Union(file.Read(store), StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Notes what an answer has shown.</summary>
    /// <param name="carried">What its request carried.</param>
    /// <param name="answered">The answer's bookmarks.</param>
    /// <param name="isWritten">Whether it wrote: what is left for others is what was written, not what was looked at.</param>
    public void See(IReadOnlyList<string> carried, IReadOnlyList<string> answered, bool isWritten)
    {
        if (answered.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            held = [.. held.Except(carried, StringComparer.Ordinal).Union(answered, StringComparer.Ordinal)];
            if (file is not null)
            {
                passed.UnionWith(carried);
                passed.ExceptWith(held);
                if (isWritten && Store is { } store)
                {
                    file.Write(store, passed, held);
                }
            }
        }
    }
}
