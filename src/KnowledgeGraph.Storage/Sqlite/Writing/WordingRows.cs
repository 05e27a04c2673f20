using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Writes the words that are kept of each text. They go with its document.</summary>
internal static class WordingRows
{
    private const string Insert = "INSERT INTO wording VALUES (@document, @words) ON CONFLICT DO UPDATE SET words = excluded.words";

    private const string Texts = "SELECT id, instrument_id, part, head FROM document ORDER BY id";

    private const string Provisions = """
        SELECT label, kind, text FROM provision WHERE instrument_id = @instrument AND first >= @first AND first < @end ORDER BY first
        """;

    /// <summary>Writes those of a text.</summary>
    public static void Write(SqliteSession session, long document, byte[] words) =>
        session.Execute(Insert, ("@document", document), ("@words", words));

    /// <summary>Makes those of all texts that are there, inside a transaction.</summary>
    /// <returns>Of how many.</returns>
    public static int Make(SqliteSession session)
    {
        List<(long Document, long Instrument, string Letter, string Head)> texts =
            session.Rows(Texts, row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3)));
        foreach ((long document, long instrument, string letter, string head) in texts)
        {
            int first = ResolutionPart.FirstPlace(letter);
            List<(string, ProvisionKind, string)> provisions = session.Rows(
                Provisions, row => (row.GetString(0), (ProvisionKind)row.GetInt32(1), row.GetString(2)),
                ("@instrument", instrument), ("@first", first), ("@end", first + ResolutionPart.Places));
            Write(session, document, KeptWords.Of(JsonText.Read<DocumentHead>(head), letter, provisions));
        }

        return texts.Count;
    }
}
