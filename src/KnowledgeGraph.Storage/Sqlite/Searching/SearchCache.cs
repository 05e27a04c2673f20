namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// Where words are found, and what filters let through, kept in memory for one revision of the file: not whole answers, but what
/// answers are made of. What is asked for once is not worth to be read as a whole; what is asked for again is kept, until others have
/// been asked for since and the bytes are used up.
/// </summary>
internal sealed class SearchCache(long mostBytes)
{
    private const int MostRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, ScoredRows Rows)>> kept = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, ScoredRows Rows)> byUse = [];
    private readonly HashSet<string> askedOnce = new(StringComparer.Ordinal);
    private readonly HashSet<string> tooLong = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);
    private long bytes;

    /// <summary>What is kept under a key; null for nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isAskedAgain">Whether it was asked for before, so that it should be read and kept; false for what is too long to be kept.</param>
    public ScoredRows? Find(string key, out bool isAskedAgain)
    {
        lock (gate)
        {
            isAskedAgain = false;
            if (kept.TryGetValue(key, out LinkedListNode<(string Key, ScoredRows Rows)>? node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                return node.Value.Rows;
            }

            if (askedOnce.Count == MostRemembered)
            {
                askedOnce.Clear();
                tooLong.Clear();
            }

            isAskedAgain = !askedOnce.Add(key) && !tooLong.Contains(key);
            return null;
        }
    }

    /// <summary>Takes it upon oneself to read something that is not kept; false where another has, and is not to be waited for.</summary>
    public bool Claim(string key)
    {
        lock (gate)
        {
            return !kept.ContainsKey(key) && claimed.Add(key);
        }
    }

    /// <summary>Whoever claimed something has read it, or failed.</summary>
    public void Release(string key)
    {
        lock (gate)
        {
            claimed.Remove(key);
        }
    }

    /// <summary>Keeps what was read.</summary>
    public void Keep(string key, ScoredRows rows)
    {
        lock (gate)
        {
            // Another may have been faster, between two looks.
            if (kept.ContainsKey(key))
            {
                return;
            }

            if (Cost(key, rows) > mostBytes)
            {
                tooLong.Add(key);
                return;
            }

            kept.Add(key, byUse.AddFirst((key, rows)));
            for (bytes += Cost(key, rows); bytes > mostBytes;)
            {
                (string oldest, ScoredRows leaving) = byUse.Last!.Value;
                byUse.RemoveLast();
                kept.Remove(oldest);
                bytes -= Cost(oldest, leaving);
            }
        }
    }

    private static long Cost(string key, ScoredRows rows) => rows.Bytes + (2L * key.Length) + 200;
}
