namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that write a document's own rows.</summary>
internal static class DocumentSql
{
    public const string Before = "SELECT d.id, d.digest FROM document d WHERE d.instrument_id = @instrument AND d.part = @part";

    public const string Document = """
        INSERT INTO document (instrument_id, part, digest, head) VALUES (@instrument, @part, @digest, @head)
        ON CONFLICT (instrument_id, part) DO UPDATE SET digest = excluded.digest, head = excluded.head
        """;

    public const string Source = """
        INSERT INTO source (path, fingerprint, instrument_id) VALUES (@path, @fingerprint, @id)
        ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, instrument_id = excluded.instrument_id
            WHERE fingerprint <> excluded.fingerprint OR instrument_id <> excluded.instrument_id
        """;

    public const string DeleteStatements = "DELETE FROM statement WHERE document_id = @id";

    public const string DeleteDiagnostics = "DELETE FROM diagnostic WHERE document_id = @id";

    // Citations, candidates and edges go with their provisions.
    public const string DeleteProvisions = "DELETE FROM provision WHERE instrument_id = @instrument AND first >= @first AND first < @end";

    public const string DeleteDocument = "DELETE FROM document WHERE id = @id";

    public const string MoveSources = "UPDATE source SET instrument_id = @to WHERE instrument_id = @from";

    // Without the labels of the text that is being added: it has none yet.
    public const string Label = "SELECT id FROM provision WHERE instrument_id = @instrument AND label = @label";

    public const string LastProvision = "SELECT coalesce(max(id), 0) FROM provision";

    public const string LastCitation = "SELECT coalesce(max(id), 0) FROM citation";

    public const string Provision = """
        INSERT INTO provision (id, instrument_id, label, ordinal, kind, number, verb, action, text, parent_id, marks, first, last)
        VALUES (@id, @instrument, @label, @ordinal, @kind, @number, @verb, @action, @text, @parent, @marks, @first, @last)
        """;

    public const string Search = "INSERT INTO provision_text (rowid, text) SELECT id, text FROM provision WHERE id >= @first";

    public const string Citation = """
        INSERT INTO citation (id, provision_id, start, end, text, status, reference_id, pinpoint, parts,
            cited_date, cited_title, cited_name, verb, relation)
        VALUES (@id, @provision, @start, @end, @text, @status, @reference, @pinpoint, @parts,
            @citedDate, @citedTitle, @citedName, @verb, @relation)
        """;

    public const string Candidate = "INSERT INTO candidate VALUES (@citation, @ordinal, @reference)";

    public const string Statement = "INSERT INTO statement VALUES (@document, @ordinal, @subject, @relation, @object, @body, @provision)";

    public const string Diagnostic = "INSERT INTO diagnostic VALUES (@document, @ordinal, @code, @message, @provision, @start)";

    public const string Instrument = "SELECT id FROM instrument WHERE key = @key";
}
