using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// What looks wrong in texts: what extraction saw in the text alone, and what the cited texts contradict once they are loaded (a date, a
/// title, a paragraph beyond the last). The latter is found when it is asked for, so that it is right whichever text came first.
/// </summary>
internal static class SqliteDiagnosticReads
{
    // A number with a letter behind it ("75/290 B") cites a part that was adopted on a day of its own: nothing is said of it,
    // nor of a resolution of which only such parts are loaded.
    private const string Sql = """
        WITH wanted AS MATERIALIZED (
            SELECT w.key AS list, w.value ->> 1 AS label, i.id, i.key, p.first, p.last
            FROM json_each(@of) w CROSS JOIN instrument i ON i.key = w.value ->> 0
            LEFT JOIN provision p ON p.instrument_id = i.id AND p.label = w.value ->> 1
            WHERE w.value ->> 1 IS NULL OR p.id IS NOT NULL
        ), cited AS MATERIALIZED (
            SELECT wanted.list, wanted.key, p.label, p.ordinal, c.start, c.cited_date, c.cited_title, c.parts, t.key AS target_key, t.date, t.title,
                CASE WHEN c.parts IS NOT NULL THEN (
                    SELECT max(CAST(l.number AS INTEGER)) FROM provision l WHERE l.instrument_id = t.id AND l.kind = @operative AND l.first < @places) END AS last
            FROM wanted
            CROSS JOIN provision p ON p.instrument_id = wanted.id AND (wanted.label IS NULL OR p.first BETWEEN wanted.first AND wanted.last)
            CROSS JOIN citation c ON c.provision_id = p.id
            CROSS JOIN reference r ON r.id = c.reference_id CROSS JOIN instrument t ON t.id = r.instrument_id
            WHERE c.status = 0 AND EXISTS (SELECT 1 FROM document whole WHERE whole.instrument_id = t.id AND whole.part = '') AND (c.cited_date IS NOT NULL OR c.cited_title IS NOT NULL OR c.parts IS NOT NULL)
            AND c.text NOT GLOB '*[0-9] [A-Z]' AND c.text NOT GLOB '*[0-9] [A-Z] *'
        )
        SELECT wanted.list, 0, CASE o.part WHEN '' THEN 0 ELSE (unicode(o.part) - unicode('A') + 1) * @places END + d.ordinal AS place, d.citation_start, d.code, d.message, NULL, NULL, wanted.key, p.label
        FROM wanted CROSS JOIN document o ON o.instrument_id = wanted.id CROSS JOIN diagnostic d ON d.document_id = o.id
        LEFT JOIN provision p ON p.id = d.provision_id
        WHERE wanted.label IS NULL OR p.first BETWEEN wanted.first AND wanted.last
        UNION ALL
        SELECT list, 1, ordinal, start, @date_code, target_key, cited_date, date, key, label
        FROM cited WHERE cited_date IS NOT NULL AND date IS NOT NULL AND cited_date <> date
        UNION ALL
        SELECT list, 1, ordinal, start, @title_code, target_key, cited_title, title, key, label
        FROM cited WHERE cited_title IS NOT NULL AND title IS NOT NULL
        UNION ALL
        SELECT cited.list, 1, cited.ordinal, cited.start, @beyond_code, cited.target_key, part.value, cited.last, cited.key, cited.label
        FROM cited CROSS JOIN json_each(cited.parts) part
        WHERE part.value GLOB '[0-9]*' AND CAST(part.value AS INTEGER) > cited.last
        ORDER BY 1, 2, 3, 4
        """;

    public static ILookup<EntityId, Diagnostic> Of(SqliteSession session, IReadOnlyCollection<EntityId> of)
    {
        EntityId[] asked = [.. of.Distinct()];
        return session.Rows(
            Sql,
            row => (Of: asked[row.GetInt32(0)], Diagnostic: Read(row)),
            ("@of", JsonColumn.Of(asked)),
            ("@date_code", DiagnosticCodes.DateMismatch),
            ("@title_code", DiagnosticCodes.TitleMismatch),
            ("@beyond_code", DiagnosticCodes.PinpointBeyondEnd),
            ("@operative", (int)ProvisionKind.Operative),
            ("@places", ResolutionPart.Places))
        .Where(r => r.Diagnostic is not null)
        .ToLookup(r => r.Of, r => r.Diagnostic!);
    }

    private static Diagnostic? Read(SqliteRow row)
    {
        ProvisionId? provision = row.Text(9) is { } label ? new ProvisionId(new InstrumentId(row.GetString(8)), label) : null;
        CitationId? citation = provision is { } source && !row.IsDBNull(3) ? new CitationId(source, row.GetInt32(3)) : null;
        (string code, string said) = (row.GetString(4), row.GetString(5));
        if (row.GetInt32(1) == 0)
        {
            return new Diagnostic(code, said, provision, citation);
        }

        var target = new InstrumentId(said);
        Contradiction? found = code switch
        {
            DiagnosticCodes.DateMismatch => Contradiction.OfDate(target, Day(row, 6), Day(row, 7)),
            DiagnosticCodes.TitleMismatch => Contradiction.OfTitle(target, row.GetString(6), row.GetString(7)),
            _ => Contradiction.BeyondEnd(target, row.GetString(6), Contradiction.Number(row.GetString(7))),
        };
        return found is null ? null : new Diagnostic(found.Code, found.Message, provision, citation);
    }

    private static DateOnly Day(SqliteRow row, int at) => DayText.Read(row.GetString(at))!.Value;
}
