using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Sqlite.Migrations;
using KnowledgeGraph.Storage.Sqlite.Reading;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Sqlite.Writing;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>The graph made anew from the texts that a file keeps, in another file: some texts at a time, as they are loaded.</summary>
internal sealed class RebuiltFile : IDisposable
{
    // Instruments at once: what is held in memory is bounded.
    private const int AtOnce = 120;

    // It is thrown away afterwards: nothing has to outlive a crash, and nothing is taken back.
    private const string Fleeting = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;";

    private const string TextKeys = "SELECT key FROM instrument i WHERE EXISTS (SELECT 1 FROM document d WHERE d.instrument_id = i.id) ORDER BY key";

    private const string Sources = """
        SELECT i.key, s.path, s.fingerprint, s.part, s.digest
        FROM json_each(@ids) w CROSS JOIN instrument i ON i.key = w.value CROSS JOIN source s ON s.instrument_id = i.id ORDER BY s.path
        """;

    private const string UnsummedTexts = "SELECT i.key, d.part FROM document d JOIN instrument i ON i.id = d.instrument_id WHERE d.sum IS NULL";

    private const string Forget = """
        UPDATE document SET sum = NULL WHERE part = @part AND instrument_id = (SELECT id FROM instrument WHERE key = @key)
        """;

    private static readonly SqliteStoreOptions Options = new() { IndexesWords = false, ChangesKept = 1 };

    private readonly Action<GraphDifference> found;

    /// <summary>An empty graph in a file.</summary>
    /// <param name="path">The file, which is made.</param>
    /// <param name="found">Is told of texts that cannot be read.</param>
    public RebuiltFile(string path, Action<GraphDifference> found)
    {
        this.found = found;
        Session = new SqliteSession(path, Options, writes: true);
        SqliteSchema.Migrate(Session, path, SqliteMigration.All);
        Session.Script(Fleeting);
    }

    /// <summary>Reads what was made.</summary>
    public SqliteSession Session { get; }

    /// <summary>How many of the texts have no sum: an earlier version kept them.</summary>
    public int Unsummed { get; private set; }

    /// <summary>Takes the texts of a file.</summary>
    /// <returns>How many there are.</returns>
    public int Take(SqliteSession stored, CancellationToken cancellationToken)
    {
        string[] keys = [.. stored.Rows(TextKeys, row => row.GetString(0))];
        int count = 0;
        for (int at = 0; at < keys.Length; at += AtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ArraySegment<string> some = new(keys, at, Math.Min(AtOnce, keys.Length - at));
            string? before = at == 0 ? null : keys[at - 1];
            IncomingText[] texts = Read(stored, before, some) ?? [.. OneByOne(stored, before, some)];
            count += texts.Length;
            GraphWriter.Save(Session, Options, texts, cancellationToken);
        }

        new RebuiltRecords(stored, Session, Options, found).Take(cancellationToken);
        foreach ((string key, string part) in stored.Rows(UnsummedTexts, row => (row.GetString(0), row.GetString(1))))
        {
            Session.Execute(Forget, ("@part", part), ("@key", key));
            Unsummed++;
        }

        return count;
    }

    public void Dispose() => Session.Dispose();

    private IEnumerable<IncomingText> OneByOne(SqliteSession stored, string? before, IReadOnlyList<string> keys)
    {
        foreach (string key in keys)
        {
            foreach (IncomingText text in Read(stored, before, [key]) ?? [])
            {
                yield return text;
            }

            before = key;
        }
    }

    // Null where one of several cannot be read: then each by itself, so that it is named.
    private IncomingText[]? Read(SqliteSession stored, string? before, IReadOnlyList<string> keys)
    {
        try
        {
            ILookup<InstrumentId, TextSource> sources = stored.Rows(
                Sources,
                row => (new InstrumentId(row.GetString(0)), new TextSource(row.GetString(1), row.GetString(2), row.Text(3), row.Text(4))),
                ("@ids", JsonColumn.Of(keys))).ToLookup(s => s.Item1, s => s.Item2);
            IReadOnlyList<KeptText> kept = SqliteTextScan.After(stored, before is null ? null : new InstrumentId(before), keys.Count);
            HashSet<(InstrumentId, string)> first = [.. kept.DistinctBy(t => t.Instrument).Select(t => (t.Instrument, t.Letter))];
            return IncomingText.Of(
                kept,
                text =>
                [
                    .. sources[text.Instrument]
                        .Where(s => s.Letter is null ? first.Contains((text.Instrument, text.Letter)) : s.Letter == text.Letter),
                ]);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            if (keys.Count == 1)
            {
                found(new GraphDifference("document", keys[0], UnreadableText.Say(e), null));
            }

            return keys.Count == 1 ? [] : null;
        }
    }
}
