using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Verifying;

namespace KnowledgeGraph.Storage.Sqlite.Verifying;

/// <summary>Reads the change log of a file for <see cref="SaveLog"/>.</summary>
internal static class ChangeLogCheck
{
    private const string Store = "SELECT revision, changes FROM store";

    private const string Saves = "SELECT revision, at, before, after, changes FROM save ORDER BY revision DESC";

    private const string Texts = "SELECT i.key, d.part FROM document d JOIN instrument i ON i.id = d.instrument_id";

    private const string Adoptions = "SELECT i.key, a.part, count(r.source_id) FROM adoption a JOIN instrument i ON i.id = a.instrument_id "
        + "LEFT JOIN recorded r ON r.instrument_id = a.instrument_id AND r.part = a.part GROUP BY a.id";

    private const string Cites = """
        SELECT count(*) FROM instrument i CROSS JOIN provision p ON p.instrument_id = i.id AND p.label = @label
        CROSS JOIN citation c ON c.provision_id = p.id AND c.start = @start CROSS JOIN reference r ON r.id = c.reference_id AND r.key = @cited
        WHERE i.key = @instrument
        """;

    /// <summary>Looks through it.</summary>
    /// <returns>How many saves there are.</returns>
    public static long Look(SqliteSession session, Action<GraphDifference> found)
    {
        if (session.Rows(Store, row => (row.GetInt64(0), row.GetInt64(1))) is not [(long revision, long changes)])
        {
            found(new GraphDifference("store", "", null, "the one row that says which revision it is"));
            return 0;
        }

        HashSet<TextPlace> texts = [.. session.Rows(Texts, row => new TextPlace(row.GetString(0), row.GetString(1)))];
        var log = new SaveLog(
            revision, changes, texts,
            session.Rows(Adoptions, row => (new RecordPlace(row.GetString(0), row.GetString(1)), row.GetInt32(2))).ToDictionary(),
            (citation, cited) => session.Number(
                Cites,
                ("@instrument", citation.Source.Instrument.Value), ("@label", citation.Source.Label), ("@start", citation.Start), ("@cited", cited)) > 0,
            found);
        session.Each(Saves, row => log.Add(new LoggedSave(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4))));
        log.End();
        return log.Count;
    }
}
