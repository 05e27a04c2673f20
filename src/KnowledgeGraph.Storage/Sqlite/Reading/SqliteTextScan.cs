using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>Texts whole, page after page: each from the rows that hang on its document.</summary>
internal static class SqliteTextScan
{
    private const string Page = """
        WITH page AS MATERIALIZED (
            SELECT id, key FROM instrument i WHERE key > @after AND EXISTS (SELECT 1 FROM document d WHERE d.instrument_id = i.id)
            ORDER BY key LIMIT @most
        )
        SELECT d.id, i.id, i.key, d.part, d.digest, d.head FROM page i CROSS JOIN document d ON d.instrument_id = i.id ORDER BY i.key, d.part
        """;

    private const string Named = """
        SELECT d.id, i.id, i.key, d.part, d.digest, d.head FROM json_each(@texts) w CROSS JOIN instrument i ON i.key = w.value ->> 0
        CROSS JOIN document d ON d.instrument_id = i.id AND d.part = w.value ->> 1
        """;

    // A text that is not an instrument's own begins with the provision that it is.
    private const string Begin = "SELECT first FROM provision WHERE instrument_id = @instrument AND label = @part";

    private const string Within = "p.instrument_id = @instrument AND p.first >= @first AND p.first < @end";

    private const string Provisions = $"""
        SELECT p.label, p.kind, p.number, p.verb, p.action, p.text, p.ordinal, parent.label, p.marks
        FROM provision p LEFT JOIN provision parent ON parent.id = p.parent_id WHERE {Within} ORDER BY p.ordinal
        """;

    private const string Citations = $"""
        SELECT c.id, p.label, c.start, c.end, c.text, c.status, r.key, i.key, c.pinpoint, c.parts, c.cited_date, c.cited_title, c.cited_name,
            c.verb, c.relation
        FROM provision p CROSS JOIN citation c ON c.provision_id = p.id
        LEFT JOIN reference r ON r.id = c.reference_id LEFT JOIN instrument i ON i.id = r.instrument_id
        WHERE {Within} ORDER BY p.ordinal, c.start
        """;

    private const string Candidates = $"""
        SELECT c.id, r.key, i.key FROM provision p CROSS JOIN citation c ON c.provision_id = p.id CROSS JOIN candidate k ON k.citation_id = c.id
        CROSS JOIN reference r ON r.id = k.reference_id CROSS JOIN instrument i ON i.id = r.instrument_id
        WHERE {Within} ORDER BY c.id, k.ordinal
        """;

    private const string Targets = $"""
        SELECT e.citation_id, ti.key, t.label FROM provision p CROSS JOIN edge e ON e.source_id = p.id
        CROSS JOIN provision t ON t.id = e.target_provision_id CROSS JOIN instrument ti ON ti.id = t.instrument_id
        WHERE {Within} ORDER BY e.citation_id, e.part
        """;

    private const string Statements = """
        SELECT sr.key, si.key, t.relation, o.key, oi.key, p.label, b.key, b.name, b.abbreviation, b.parent_key FROM statement t
        CROSS JOIN reference sr ON sr.id = t.subject_id CROSS JOIN instrument si ON si.id = sr.instrument_id
        LEFT JOIN reference o ON o.id = t.object_id LEFT JOIN instrument oi ON oi.id = o.instrument_id
        LEFT JOIN body b ON b.id = t.body_id CROSS JOIN provision p ON p.id = t.provision_id
        WHERE t.document_id = @document ORDER BY t.ordinal
        """;

    private const string Diagnostics = """
        SELECT d.code, d.message, p.label, d.citation_start FROM diagnostic d LEFT JOIN provision p ON p.id = d.provision_id
        WHERE d.document_id = @document ORDER BY d.ordinal
        """;

    private const string Claims = """
        SELECT r.key, c.aspect, c.value, c.count FROM claim c CROSS JOIN reference r ON r.id = c.reference_id WHERE c.document_id = @document
        """;

    public static IReadOnlyList<KeptText> After(SqliteSession session, InstrumentId? after, int most) =>
        [.. session.Rows(Page, Text, ("@after", after?.Value ?? ""), ("@most", most)).Select(p => Whole(session, p.Document, p.Row, p.Text))];

    /// <summary>The texts that are kept at places.</summary>
    public static IReadOnlyList<KeptText> At(SqliteSession session, IEnumerable<TextPlace> places) =>
    [
        .. session.Rows(Named, Text, ("@texts", JsonText.Of(places.Select(p => new[] { p.Instrument, p.Letter }))))
            .Select(p => Whole(session, p.Document, p.Row, p.Text)),
    ];

    /// <summary>The place of the first provision of a text among those of its instrument.</summary>
    /// <param name="session">The session.</param>
    /// <param name="instrument">The row of its instrument.</param>
    /// <param name="part">What it is kept under.</param>
    public static int FirstPlace(SqliteSession session, long instrument, string part) =>
        part.Length == 0 ? 0 : (int)(session.Number(Begin, ("@instrument", instrument), ("@part", part)) ?? ResolutionPart.FirstPlace(part));

    private static (long Document, long Row, KeptText Text) Text(SqliteRow row) => (row.GetInt64(0), row.GetInt64(1), new KeptText
    {
        Instrument = new InstrumentId(row.GetString(2)),
        Letter = row.GetString(3),
        Digest = row.GetString(4),
        Head = JsonText.Read<DocumentHead>(row.GetString(5)),
        Provisions = [],
    });

    private static KeptText Whole(SqliteSession session, long document, long row, KeptText text)
    {
        int first = FirstPlace(session, row, text.Letter);
        (string, object?) instrument = ("@instrument", row), from = ("@first", first), end = ("@end", first + ResolutionPart.Places);
        ILookup<long, KeptReference> candidates = session.Rows(
            Candidates, r => (Of: r.GetInt64(0), Reference: Reference(r, 1)!), instrument, from, end).ToLookup(c => c.Of, c => c.Reference);
        ILookup<long, ProvisionId> targets = session.Rows(
            Targets, r => (Of: r.GetInt64(0), Target: new ProvisionId(new InstrumentId(r.GetString(1)), r.GetString(2))), instrument, from, end)
            .ToLookup(t => t.Of, t => t.Target);
        return text with
        {
            Provisions = session.Rows(Provisions, r => Provision(r, text.Instrument), instrument, from, end),
            Citations = session.Rows(Citations, r => Citation(r, candidates, targets), instrument, from, end),
            Statements = session.Rows(Statements, Statement, ("@document", document)),
            Diagnostics = session.Rows(
                Diagnostics,
                r => new DocumentDiagnostic(r.GetString(0), r.GetString(1), r.Text(2), r.IsDBNull(3) ? null : r.GetInt32(3)), ("@document", document)),
            Assertions = KeptAssertions.Tell(session.Rows(
                Claims, r => (new Assertion(r.GetString(0), (Aspect)r.GetInt32(1), r.GetString(2)), r.GetInt32(3)), ("@document", document))),
        };
    }

    private static Provision Provision(SqliteRow row, InstrumentId instrument) => new()
    {
        Id = new ProvisionId(instrument, row.GetString(0)),
        Kind = (ProvisionKind)row.GetInt32(1),
        Number = row.Text(2),
        Verb = row.Text(3),
        Action = row.Text(4),
        Text = row.GetString(5),
        Ordinal = row.GetInt32(6),
        Parent = row.Text(7) is { } parent ? new ProvisionId(instrument, parent) : null,
        Marks = JsonText.Marks(row.GetString(8)),
    };

    private static KeptCitation Citation(SqliteRow row, ILookup<long, KeptReference> candidates, ILookup<long, ProvisionId> targets) => new()
    {
        Source = row.GetString(1),
        Span = new TextSpan(row.GetInt32(2), row.GetInt32(3)),
        Text = row.GetString(4),
        Status = (CitationStatus)row.GetInt32(5),
        Cited = Reference(row, 6),
        Candidates = [.. candidates[row.GetInt64(0)]],
        Provisions = [.. targets[row.GetInt64(0)]],
        Pinpoint = row.Text(8),
        Parts = row.Text(9) is { } parts ? JsonColumn.Words(parts) : [],
        CitedDate = DayText.Read(row.Text(10)),
        CitedTitle = row.Text(11),
        CitedName = row.Text(12),
        Verb = row.Text(13),
        Relation = (RelationType)row.GetInt32(14),
    };

    private static KeptStatement Statement(SqliteRow row) => new(
        Reference(row, 0)!, (RelationType)row.GetInt32(2), Reference(row, 3), row.IsDBNull(6) ? null : SqliteScanReads.Body(row, 6),
        row.GetString(5));

    private static KeptReference? Reference(SqliteRow row, int at) =>
        row.Text(at) is { } id ? new KeptReference(id, new InstrumentId(row.GetString(at + 1))) : null;
}
