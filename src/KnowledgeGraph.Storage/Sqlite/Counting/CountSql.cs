using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite.Listing;
using KnowledgeGraph.Storage.Sqlite.Reading;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>
/// The statements that give the items of lists as <see cref="CountedItem"/> has them: text, paragraph, what is cited, types of edges, status, kind, opening
/// words, their class, governing words, pinpoint, citations. What takes time to read is read only where it is counted by.
/// </summary>
internal static class CountSql
{
    /// <summary>The bit of what is counted by in <c>@counted</c>.</summary>
    public static int Bit(Dimension dimension) => dimension switch
    {
        Dimension.Relation => 1,
        Dimension.Opening => 2,
        Dimension.Action => 4,
        Dimension.Verb => 8,
        Dimension.Pinpoint => 16,
        _ => 0,
    };

    private const string Openings = "CASE WHEN @counted & 2 THEN p.verb END, CASE WHEN @counted & 4 THEN p.action END";

    public static readonly string Instruments = $"""
        SELECT i.id, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, i.cited FROM {SqliteInstrumentReads.From} WHERE {InstrumentCondition.Sql}
        """;

    public static readonly string Statements = $"""
        SELECT p.instrument_id, p.id, sj.id, 1 << t.relation, 0, p.kind, NULL, NULL, NULL, NULL, 0 FROM {SqliteStatementLists.Matching}
        """;

    private static readonly Dictionary<ListDrive, string> OfCitations = SqliteCitationLists.Drives.ToDictionary(drive => drive, drive => $"""
        SELECT p.instrument_id, p.id, te.target_id, 1 << c.relation, c.status, p.kind, {Openings},
            CASE WHEN @counted & 8 THEN c.verb END, CASE WHEN @counted & 16 THEN c.pinpoint END, 1
        FROM {SqliteCitationLists.Matching(drive)}
        """);

    private static readonly Dictionary<ListDrive, string> OfRelations = SqliteCitationLists.Drives.ToDictionary(drive => drive, drive => $"""
        WITH {SqliteCitationLists.Fitting(drive)}
        SELECT p.instrument_id, p.id, coalesce((SELECT tp.instrument_id FROM provision tp WHERE tp.id = f.part_id), f.target_id), 1 << f.relation, 0, p.kind, {Openings}, NULL, NULL, {SqliteCitationLists.EdgeCited}
        FROM fitting f CROSS JOIN provision p ON p.id = f.source_id
        """);

    private static readonly Dictionary<ListDrive, string> OfProvisions = SqliteProvisionLists.Drives.ToDictionary(drive => drive, drive => $"""
        SELECT p.instrument_id, p.id, 0, 0, 0, p.kind, {Openings}, NULL, NULL,
            (SELECT count(*) FROM citation c WHERE c.provision_id = p.id)
        FROM {SqliteProvisionLists.Matching(drive)}
        """);

    public static string Citations(ListDrive drive) => OfCitations[drive];

    public static string Relations(ListDrive drive) => OfRelations[drive];

    public static string Provisions(ListDrive drive) => OfProvisions[drive];
}
