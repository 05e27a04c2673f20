using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>Decides where resolved citations lead by now: to the loaded parts that their pinpoints name, else to the instrument.</summary>
internal sealed class Targets(SqliteSession session)
{
    // New citations; those whose id leads elsewhere now; those with a pinpoint into a text that was loaded, changed or placed elsewhere.
    private const string Affected = """
        WITH affected AS (
            SELECT c.id FROM citation c WHERE c.id >= @first AND c.reference_id IS NOT NULL
            UNION
            SELECT c.id FROM json_each(@moved) w CROSS JOIN citation c ON c.reference_id = w.value
            UNION
            SELECT c.id FROM json_each(@changed) w CROSS JOIN reference r ON r.instrument_id = w.value CROSS JOIN citation c ON c.reference_id = r.id
            WHERE c.parts IS NOT NULL
        )
        SELECT c.id, c.provision_id, c.relation, c.parts, i.id, i.is_loaded, h.instrument_id, h.label
        FROM affected CROSS JOIN citation c ON c.id = affected.id
        CROSS JOIN reference r ON r.id = c.reference_id CROSS JOIN instrument i ON i.id = r.instrument_id LEFT JOIN provision h ON h.id = i.held_id
        ORDER BY c.id
        """;

    private const string Clear = "DELETE FROM edge WHERE citation_id IN (SELECT value FROM json_each(@citations))";

    private const string Find = "SELECT id FROM provision WHERE instrument_id = @instrument AND label = @label";

    private const string Lead = "INSERT INTO edge VALUES (@citation, @part, @source, @relation, @target, @provision)";

    private sealed record Cited(long Id, long Source, int Relation, string? Parts, long Target, bool IsLoaded, long? Holder, string? Annex);

    /// <summary>Decides anew for every citation that may lead elsewhere.</summary>
    /// <param name="first">The first citation that is new: it and those after it lead nowhere yet.</param>
    /// <param name="moved">The references that lead to another instrument now.</param>
    /// <param name="changed">The instruments whose provisions changed.</param>
    public void Resolve(long first, IEnumerable<long> moved, IEnumerable<long> changed)
    {
        List<Cited> affected = session.Rows(
            Affected,
            row => new Cited(
                row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4), row.GetBoolean(5),
                row.IsDBNull(6) ? null : row.GetInt64(6), row.IsDBNull(7) ? null : row.GetString(7)),
            ("@first", first), ("@moved", JsonColumn.Of(moved)), ("@changed", JsonColumn.Of(changed)));
        session.Execute(Clear, ("@citations", JsonColumn.Of(affected.Select(c => c.Id).Where(id => id < first))));
        foreach (Cited citation in affected)
        {
            IReadOnlyList<long?> provisions = citation.Parts is null ? [null] : Provisions(citation);
            foreach ((int part, long? provision) in provisions.Index())
            {
                session.Execute(
                    Lead,
                    ("@citation", citation.Id), ("@part", part), ("@source", citation.Source), ("@relation", citation.Relation),
                    ("@target", citation.Target), ("@provision", provision));
            }
        }
    }

    // A text of its own is where its parts are; else the annex that holds it.
    private List<long?> Provisions(Cited citation)
    {
        (long text, string? annex) = citation is { IsLoaded: false, Holder: { } holder } ? (holder, citation.Annex) : (citation.Target, null);
        var found = new List<long?>();
        foreach (string part in JsonColumn.Words(citation.Parts!))
        {
            string label = ProvisionLabel.Under(part, annex);
            long? provision = Provision(text, label) ?? Provision(text, ProvisionLabel.Paragraph(label))
                ?? (ResolutionPart.LetterOf(label) is { } letter ? Provision(text, letter) : null);
            if (provision is not null && !found.Contains(provision))
            {
                found.Add(provision);
            }
        }

        return found.Count == 0 ? [null] : found;
    }

    private long? Provision(long instrument, string label) =>
        session.Number(Find, ("@instrument", instrument), ("@label", label));
}
