using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Keeps what every document asserts, the sums over all documents, and where the ids lead that they are about.</summary>
internal sealed class AssertionStore(SqliteSession session, RowNumbers rows)
{
    private const string Withdraw = "DELETE FROM claim WHERE document_id = @document";

    private const string Insert = "INSERT INTO claim VALUES (@document, @reference, @aspect, @value, @count)";

    private const string Add = "INSERT INTO reference (key, instrument_id) VALUES (@key, @instrument) RETURNING id";

    private const string Lead = "UPDATE reference SET instrument_id = @instrument WHERE id = @id";

    private const string Sum = """
        INSERT INTO tally (reference_id, aspect, value, count) VALUES (@reference, @aspect, @value, @count)
        ON CONFLICT DO UPDATE SET count = excluded.count
        """;

    private const string Forget = "DELETE FROM tally WHERE reference_id = @reference AND aspect = @aspect AND value = @value";

    private const string ForgetAll = "DELETE FROM tally WHERE reference_id IN (SELECT value FROM json_each(@ids))";

    private const string Remove = "DELETE FROM reference WHERE id IN (SELECT value FROM json_each(@ids))";

    /// <summary>Takes back what a document asserted. The sums are those of the change.</summary>
    public void TakeBack(long document) => session.Execute(Withdraw, ("@document", document));

    /// <summary>Writes ids, their sums and where they lead. The instruments have to be there.</summary>
    public void Write(IEnumerable<ReferenceChange> references)
    {
        foreach (ReferenceChange reference in references)
        {
            if (reference.IsNew)
            {
                long added = session.Number(Add, ("@key", reference.Id), ("@instrument", InstrumentRow(reference)))!.Value;
                rows.AddReference(reference.Id, added);
            }
            else if (reference.After != reference.Before)
            {
                session.Execute(Lead, ("@instrument", InstrumentRow(reference)), ("@id", rows.Reference(reference.Id)));
            }

            long row = rows.Reference(reference.Id);
            foreach ((Aspect aspect, string value) in reference.Changed)
            {
                long count = reference.Tally.Count(aspect, value);
                if (count == 0)
                {
                    session.Execute(Forget, ("@reference", row), ("@aspect", (int)aspect), ("@value", value));
                }
                else
                {
                    session.Execute(Sum, ("@reference", row), ("@aspect", (int)aspect), ("@value", value), ("@count", count));
                }
            }
        }
    }

    /// <summary>Writes what a document asserts. The ids have to be there.</summary>
    public void Write(long document, IReadOnlyDictionary<Assertion, int> assertions)
    {
        foreach ((Assertion assertion, int count) in assertions)
        {
            session.Execute(
                Insert,
                ("@document", document), ("@reference", rows.Reference(assertion.Reference)), ("@aspect", (int)assertion.Aspect),
                ("@value", assertion.Value), ("@count", count));
        }
    }

    /// <summary>Removes ids that no text uses any more.</summary>
    public void RemoveUnused(IReadOnlyCollection<string> references)
    {
        if (references.Count > 0)
        {
            string ids = JsonColumn.Of(references.Select(rows.Reference));
            session.Execute(ForgetAll, ("@ids", ids));
            session.Execute(Remove, ("@ids", ids));
        }
    }

    private long? InstrumentRow(ReferenceChange reference) => reference.After is { } instrument ? rows.Instrument(instrument) : null;
}
