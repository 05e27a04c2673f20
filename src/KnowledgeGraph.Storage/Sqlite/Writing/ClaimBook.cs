namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Keeps the claims of every document and their sums.</summary>
internal sealed class ClaimBook(SqliteSession session)
{
    private const string ReferencesOf = "SELECT DISTINCT reference_id FROM claim WHERE document_id = @document";

    private const string Withdraw = """
        UPDATE tally SET count = tally.count - c.count FROM claim c
        WHERE c.document_id = @document AND tally.reference_id = c.reference_id AND tally.aspect = c.aspect AND tally.value = c.value
        """;

    private const string Forget = """
        DELETE FROM tally WHERE count <= 0 AND reference_id IN (SELECT reference_id FROM claim WHERE document_id = @document)
        """;

    private const string Delete = "DELETE FROM claim WHERE document_id = @document";

    private const string AddReferences = "INSERT INTO reference (key) SELECT value FROM json_each(@keys) WHERE true ON CONFLICT DO NOTHING";

    private const string FindReferences = "SELECT r.key, r.id FROM json_each(@keys) w CROSS JOIN reference r ON r.key = w.value";

    private const string Insert = """
        INSERT INTO claim (document_id, reference_id, aspect, value, count)
        SELECT @document, w.value ->> 0, w.value ->> 1, w.value ->> 2, w.value ->> 3 FROM json_each(@claims) w
        """;

    private const string Sum = """
        INSERT INTO tally (reference_id, aspect, value, count) SELECT reference_id, aspect, value, count FROM claim WHERE document_id = @document
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """;

    private readonly Dictionary<string, long> references = new(StringComparer.Ordinal);

    /// <summary>The number of an id that the document's claims are about, or one that was made known.</summary>
    public long Reference(string key) => references[key];

    /// <summary>Makes ids known that a text uses.</summary>
    public void Know(IEnumerable<string> keys)
    {
        string json = JsonColumn.Of(keys.Distinct(StringComparer.Ordinal));
        session.Execute(AddReferences, ("@keys", json));
        session.Each(FindReferences, row => references[row.GetString(0)] = row.GetInt64(1), ("@keys", json));
    }

    /// <summary>Takes back what a document claimed.</summary>
    /// <returns>The references that it claimed something of.</returns>
    public IReadOnlyList<long> TakeBack(long document)
    {
        List<long> claimed = session.Rows(ReferencesOf, row => row.GetInt64(0), ("@document", document));
        session.Execute(Withdraw, ("@document", document));
        session.Execute(Forget, ("@document", document));
        session.Execute(Delete, ("@document", document));
        return claimed;
    }

    /// <summary>Adds what a document claims.</summary>
    /// <returns>The references that it claims something of.</returns>
    public IReadOnlyCollection<long> Add(long document, IReadOnlyDictionary<Claim, int> claims)
    {
        Know(claims.Keys.Select(c => c.Reference));
        string json = JsonColumn.Whole(claims.Select(c => new object[] { Reference(c.Key.Reference), (int)c.Key.Aspect, c.Key.Value, c.Value }));
        session.Execute(Insert, ("@document", document), ("@claims", json));
        session.Execute(Sum, ("@document", document));
        return [.. claims.Keys.Select(c => Reference(c.Reference)).Distinct()];
    }
}
