using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>
/// What instruments are counted by, in memory, by their numbers in the file: one state of the file, some 120 bytes an instrument. Numbers are
/// given anew to what is saved, so that few are not in use.
/// </summary>
internal sealed class InstrumentValues
{
    private const string Instruments = "SELECT id, key, body_id, date, kind, session, subjects, cited FROM instrument";
    private const string Sponsors = """
        SELECT DISTINCT a.instrument_id, s.state_id FROM sponsor s CROSS JOIN adoption a ON a.id = s.adoption_id ORDER BY 1
        """;

    private readonly Row[] rows;
    private readonly Dictionary<int, string> bodies;
    private readonly Dictionary<int, string> states;
    private readonly WordNumbers sessions = new();
    private readonly WordNumbers subjects = new();

    private record struct Row(string Key, int Body, int Year, byte Kind, int Session, int Cited, int[] Subjects, int[] Sponsors);

    private InstrumentValues(SqliteSession session)
    {
        rows = new Row[1 + (session.Number("SELECT max(id) FROM instrument") ?? 0)];
        bodies = Texts(session, "SELECT id, key FROM body");
        states = Texts(session, "SELECT id, code FROM state");
        session.Each(Instruments, row => rows[row.GetInt64(0)] = new Row(
            row.GetString(1),
            row.GetInt32(2),
            YearOf(row.Text(3)),
            (byte)row.GetInt32(4),
            sessions.Of(CountedWords.Session(row.Text(5))),
            row.GetInt32(7),
            [.. JsonColumn.Words(row.GetString(6)).Select(s => subjects.Of(CountedWords.Subject(s))).Distinct()],
            []));
        foreach (IGrouping<int, int> by in session.Rows(Sponsors, row => (Of: row.GetInt32(0), By: row.GetInt32(1))).GroupBy(s => s.Of, s => s.By))
        {
            rows[by.Key].Sponsors = [.. by];
        }
    }

    /// <summary>Reads the state that a session sees.</summary>
    public static InstrumentValues Read(SqliteSession session) => new(session);

    /// <summary>How often it is cited.</summary>
    public int Cited(int instrument) => rows[instrument].Cited;

    /// <summary>The numbers of the values that an instrument has there; 0 is no value, nor is no instrument one.</summary>
    /// <param name="trait">What is asked of it: one of the first dimensions, of the text.</param>
    /// <param name="instrument">The instrument; 0 for none.</param>
    /// <param name="one">Where a single value is put.</param>
    public ReadOnlySpan<int> Values(Dimension trait, int instrument, Span<int> one)
    {
        ref readonly Row row = ref rows[instrument];
        switch (trait)
        {
            case Dimension.Subject:
                return row.Subjects;
            case Dimension.Sponsor:
                return row.Sponsors;
            default:
                one[0] = instrument == 0 ? 0 : trait switch
                {
                    Dimension.Body => row.Body,
                    Dimension.Year => row.Year,
                    Dimension.Kind => row.Kind + 1,
                    Dimension.Session => row.Session,
                    _ => instrument,
                };
                return one;
        }
    }

    /// <summary>What the number of a value stands for.</summary>
    public string Text(Dimension trait, int value) => trait switch
    {
        Dimension.Body => bodies[value],
        Dimension.Year => value.ToString("D4", CultureInfo.InvariantCulture),
        Dimension.Kind => ((InstrumentKind)(value - 1)).Name(),
        Dimension.Session => sessions[value],
        Dimension.Subject => subjects[value],
        Dimension.Sponsor => states[value],
        _ => rows[value].Key,
    };

    private static int YearOf(string? date) => date is null ? 0 : int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static Dictionary<int, string> Texts(SqliteSession session, string sql) =>
        session.Rows(sql, row => (Id: row.GetInt32(0), Text: row.GetString(1))).ToDictionary(r => r.Id, r => r.Text);
}
