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

    private const string Insert = "INSERT INTO claim VALUES (@document, @reference, @aspect, @value, @count)";

    private const string Sum = """
        INSERT INTO tally (reference_id, aspect, value, count) SELECT reference_id, aspect, value, count FROM claim WHERE document_id = @document
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """;

    private const string AddReference = "INSERT INTO reference (key) VALUES (@key) ON CONFLICT DO NOTHING";

    private const string FindReference = "SELECT id FROM reference WHERE key = @key";

    private readonly Dictionary<string, long> references = new(StringComparer.Ordinal);

    /// <summary>The number of an id that a text uses, known before or not.</summary>
    public long Reference(string key)
    {
        if (!references.TryGetValue(key, out long id))
        {
            session.Execute(AddReference, ("@key", key));
            id = session.Scalar<long>(FindReference, ("@key", key));
            references.Add(key, id);
        }

        return id;
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
        var claimed = new HashSet<long>();
        foreach ((Claim claim, int count) in claims)
        {
            long reference = Reference(claim.Reference);
            claimed.Add(reference);
            session.Execute(
                Insert,
                ("@document", document), ("@reference", reference), ("@aspect", (int)claim.Aspect), ("@value", claim.Value), ("@count", count));
        }

        session.Execute(Sum, ("@document", document));
        return claimed;
    }
}
