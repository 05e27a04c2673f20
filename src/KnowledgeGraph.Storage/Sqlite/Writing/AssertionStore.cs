using KnowledgeGraph.Storage.Derivation;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Keeps the claims of every document and their sums.</summary>
internal sealed class AssertionStore(SqliteSession session)
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
        INSERT INTO tally (reference_id, aspect, value, count) VALUES (@reference, @aspect, @value, @count)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """;

    private const string AddReference = "INSERT INTO reference (key) VALUES (@key)";

    private const string FindReference = "SELECT id FROM reference WHERE key = @key";

    private readonly Dictionary<string, long> references = new(StringComparer.Ordinal);

    /// <summary>The number of an id that the document's claims are about, or one that was made known.</summary>
    public long Reference(string key) => references[key];

    /// <summary>Makes an id known that a text uses.</summary>
    public void Know(string key)
    {
        if (references.ContainsKey(key))
        {
            return;
        }

        if (session.Number(FindReference, ("@key", key)) is not { } id)
        {
            session.Execute(AddReference, ("@key", key));
            id = session.Number(FindReference, ("@key", key))!.Value;
        }

        references.Add(key, id);
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
    public IReadOnlyCollection<long> Add(long document, IReadOnlyDictionary<Assertion, int> claims)
    {
        var about = new HashSet<long>();
        foreach ((Assertion claim, int count) in claims)
        {
            Know(claim.Reference);
            long reference = Reference(claim.Reference);
            about.Add(reference);
            session.Execute(
                Insert,
                ("@document", document), ("@reference", reference), ("@aspect", (int)claim.Aspect), ("@value", claim.Value), ("@count", count));
            session.Execute(Sum, ("@reference", reference), ("@aspect", (int)claim.Aspect), ("@value", claim.Value), ("@count", count));
        }

        return about;
    }
}
