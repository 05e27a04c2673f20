using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Reads the revision of the file and what was saved since one.</summary>
internal static class SqliteChangeReads
{
    private const string Newest = "SELECT key, revision FROM store";

    private const string Oldest = "SELECT revision FROM save ORDER BY revision LIMIT 1";

    private const string Saves = """
        SELECT s.revision, s.at, s.changes FROM save s
        WHERE s.revision > @since AND s.before < (SELECT f.before FROM save f WHERE f.revision = @since + 1) + @most
        ORDER BY s.revision
        """;

    private const string Leads = """
        SELECT r.key, i.key FROM json_each(@keys) w CROSS JOIN reference r ON r.key = w.value CROSS JOIN instrument i ON i.id = r.instrument_id
        WHERE i.key <> r.key
        """;

    /// <summary>The revision that the session sees.</summary>
    public static Revision Revision(SqliteSession session) =>
        session.Rows(Newest, row => new Revision(row.GetString(0), row.GetInt64(1)))[0];

    /// <summary>What was saved after a revision.</summary>
    public static GraphChanges Since(SqliteSession session, Revision since, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        Revision newest = Revision(session);
        if (since == newest)
        {
            return new GraphChanges(since, newest, IsTooOld: false, HasMore: false, []);
        }

        long? oldest = session.Number(Oldest);
        if (since.Store != newest.Store || since.Number > newest.Number || oldest is null || since.Number < oldest - 1)
        {
            return new GraphChanges(since, newest, IsTooOld: true, HasMore: false, [])
            {
                Oldest = oldest is { } first ? newest with { Number = first - 1 } : null,
            };
        }

        List<(long Number, string At, SaveRecord Record)> saves = session.Rows(
            Saves, row => (row.GetInt64(0), row.GetString(1), SaveRecord.Read(row.GetString(2))), ("@since", since.Number), ("@most", most));
        Dictionary<string, string> leads = session.Rows(
                Leads, row => (row.GetString(0), row.GetString(1)),
                ("@keys", JsonColumn.Of(saves.SelectMany(s => s.Record.Cited).Distinct(StringComparer.Ordinal))))
            .ToDictionary(StringComparer.Ordinal);
        Revision until = newest with { Number = saves[^1].Number };
        return new GraphChanges(
            since, until, IsTooOld: false, HasMore: until != newest,
            [.. saves.Select(s => s.Record.Told(newest with { Number = s.Number }, s.At, id => leads.GetValueOrDefault(id, id)))]);
    }
}
