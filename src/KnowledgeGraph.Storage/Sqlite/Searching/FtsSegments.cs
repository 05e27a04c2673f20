using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Searching;

/// <summary>
/// Where the words of one index of FTS5 lie in its own tables, in one state of the file: its segments, the newest first, and the first word of
/// their pages (https://sqlite.org/fts5.html#fts5_data_structures). To have FTS5 give every row of a common word costs ten times what it costs to
/// read them.
/// </summary>
internal sealed class FtsSegments
{
    private const long StructureRow = 10;
    private const int PageBits = 37;

    // Later versions of the format begin so; the file's is the first.
    private static ReadOnlySpan<byte> LaterVersion => [0xFF, 0, 0, 1];

    private readonly List<Segment> segments = [];

    private sealed record Segment(long Id, int First, int Last, List<(byte[] Word, int Page)> Pages);

    private FtsSegments()
    {
    }

    /// <summary>Whether the index is kept as it is read here.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>Reads where words lie.</summary>
    public static FtsSegments Of(SqliteSession session, FtsSql sql)
    {
        byte[]? structure = null;
        session.Each(sql.Block, row => structure = row.GetBytes(0), ("@id", StructureRow));
        if (structure is null || structure.Length < 7 || structure.AsSpan(4).StartsWith(LaterVersion))
        {
            return new FtsSegments();
        }

        var all = new FtsSegments { IsKnown = true };
        var pages = new Dictionary<long, List<(byte[] Word, int Page)>>();
        session.Each(sql.Pages, row =>
        {
            List<(byte[], int)> list = pages.TryGetValue(row.GetInt64(0), out List<(byte[], int)>? known) ? known : pages[row.GetInt64(0)] = [];
            list.Add((row.GetBytes(1), row.GetInt32(2)));
        });
        int at = 4;
        int levels = (int)FtsNumbers.Read(structure, ref at);
        FtsNumbers.Read(structure, ref at);
        FtsNumbers.Read(structure, ref at);
        for (int level = 0; level < levels; level++)
        {
            FtsNumbers.Read(structure, ref at);
            int count = (int)FtsNumbers.Read(structure, ref at);
            var ofLevel = new List<Segment>(count);
            for (int s = 0; s < count; s++)
            {
                long id = FtsNumbers.Read(structure, ref at);
                int first = (int)FtsNumbers.Read(structure, ref at);
                ofLevel.Add(new Segment(id, first, (int)FtsNumbers.Read(structure, ref at), pages.GetValueOrDefault(id) ?? []));
            }

            // Within a level the last one is the newest.
            ofLevel.Reverse();
            all.segments.AddRange(ofLevel);
        }

        return all;
    }

    /// <summary>
    /// The rows of every segment that has a word, the newest segment first, with how often it stands in each; a count of 0 takes a row away.
    /// </summary>
    /// <param name="session">A session of the same state.</param>
    /// <param name="sql">The index.</param>
    /// <param name="word">The word as it is kept, with the sign of the index in front.</param>
    public List<WordRows> Find(SqliteSession session, FtsSql sql, byte[] word)
    {
        List<WordRows> found = [];
        foreach (Segment segment in segments)
        {
            int first = PageOf(segment, word);
            if (first == 0)
            {
                continue;
            }

            using var list = new FtsDoclist(word);
            session.EachWhile(
                sql.Blocks,
                row => list.Add(row.GetBytes(0)),
                ("@from", (segment.Id << PageBits) + first), ("@to", (segment.Id << PageBits) + segment.Last));
            if (list.IsThere)
            {
                found.Add(list.Rows());
            }
        }

        return found;
    }

    // The last page that begins with a word that is not behind; 0 for none.
    private static int PageOf(Segment segment, ReadOnlySpan<byte> word)
    {
        (int low, int high) = (0, segment.Pages.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = segment.Pages[middle].Word.AsSpan().SequenceCompareTo(word) <= 0 ? (middle + 1, high) : (low, middle);
        }

        // Of a segment that is being merged the first pages are gone.
        return low == 0 ? 0 : Math.Max(segment.First, segment.Pages[low - 1].Page);
    }
}
