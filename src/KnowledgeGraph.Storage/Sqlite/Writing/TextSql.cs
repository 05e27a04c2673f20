namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that write a text's own rows.</summary>
internal static class TextSql
{
    public const string Document = """
        INSERT INTO document (instrument_id, part, digest, head, sum) VALUES (@instrument, @part, @digest, @head, @sum)
        ON CONFLICT (instrument_id, part) DO UPDATE SET digest = excluded.digest, head = excluded.head, sum = excluded.sum
        RETURNING id
        """;

    public const string DeleteStatements = "DELETE FROM statement WHERE document_id = @id";

    public const string DeleteDiagnostics = "DELETE FROM diagnostic WHERE document_id = @id";

    // Citations, candidates and edges go with their provisions.
    public const string DeleteProvisions = "DELETE FROM provision WHERE instrument_id = @instrument AND first >= @first AND first < @end";

    public const string DeleteDocument = "DELETE FROM document WHERE id = @id";

    public const string LastProvision = "SELECT coalesce(max(id), 0) FROM provision";

    public const string LastCitation = "SELECT coalesce(max(id), 0) FROM citation";

    public const string Provision = """
        INSERT INTO provision (id, instrument_id, label, ordinal, kind, number, verb, action, text, parent_id, marks, first, last)
        VALUES (@id, @instrument, @label, @ordinal, @kind, @number, @verb, @action, @text, @parent, @marks, @first, @last)
        """;

    public const string Search = "INSERT INTO provision_text (rowid, text) SELECT id, text FROM provision WHERE id >= @first AND first >= 0";

    public const string Citation = """
        INSERT INTO citation (id, provision_id, start, end, text, status, reference_id, pinpoint, parts,
            cited_date, cited_title, cited_name, verb, relation)
        VALUES (@id, @provision, @start, @end, @text, @status, @reference, @pinpoint, @parts,
            @citedDate, @citedTitle, @citedName, @verb, @relation)
        """;

    public const string Candidate = "INSERT INTO candidate VALUES (@citation, @ordinal, @reference)";

    public const string Statement = "INSERT INTO statement VALUES (@document, @ordinal, @subject, @relation, @object, @body, @provision)";

    public const string Diagnostic = "INSERT INTO diagnostic VALUES (@document, @ordinal, @code, @message, @provision, @start)";
}
