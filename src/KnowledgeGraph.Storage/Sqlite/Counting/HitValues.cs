using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>
/// What hits are counted by that is not their instrument's: in which text each paragraph stands, and the types of edges that it makes, and its text.
/// In memory, by their numbers in the file: one state of the file, eight bytes a paragraph.
/// </summary>
internal sealed class HitValues
{
    private const string Texts = "SELECT id, instrument_id FROM provision";
    private const string Edges = "SELECT source_id, relation FROM edge";

    private readonly int[] texts;
    private readonly int[] relations;
    private readonly int[] ofTexts;

    private HitValues(SqliteSession session)
    {
        texts = new int[1 + (session.Number("SELECT max(id) FROM provision") ?? 0)];
        relations = new int[texts.Length];
        ofTexts = new int[1 + (session.Number("SELECT max(id) FROM instrument") ?? 0)];
        session.EachOfNumbers(Texts, row => texts[row.GetInt32(0)] = row.GetInt32(1));
        session.EachOfNumbers(Edges, row =>
        {
            (int source, int type) = (row.GetInt32(0), 1 << row.GetInt32(1));
            relations[source] |= type;
            ofTexts[texts[source]] |= type;
        });
    }

    /// <summary>Reads the state that a session sees.</summary>
    public static HitValues Read(SqliteSession session) => new(session);

    /// <summary>An instrument that was found.</summary>
    public CountedItem Instrument(int row) => new(row, 0, 0, ofTexts[row], 0, 0, 0, 0, 0, 0, 0);

    /// <summary>A paragraph that was found.</summary>
    public CountedItem Paragraph(int row) => new(texts[row], row, 0, relations[row], 0, 0, 0, 0, 0, 0, 0);
}
