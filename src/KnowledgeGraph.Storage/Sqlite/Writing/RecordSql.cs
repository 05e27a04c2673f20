namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The statements that write what is recorded of adoptions, and ask what is there.</summary>
internal static class RecordSql
{
    public const string Source = """
        INSERT INTO record_source (path, origin, fingerprint, coming, version) VALUES (@path, @origin, @fingerprint, @coming, 1)
        ON CONFLICT (path) DO UPDATE SET origin = excluded.origin, fingerprint = excluded.fingerprint,
            version = version + (coming <> excluded.coming), coming = excluded.coming
        RETURNING id
        """;

    public const string ForgetSource = """
        DELETE FROM record_source WHERE id = @id AND fingerprint = '' AND NOT EXISTS (SELECT 1 FROM recorded WHERE source_id = @id)
        """;

    public const string Same = """
        UPDATE recorded SET version = (SELECT version FROM record_source WHERE id = @source)
        WHERE instrument_id = @instrument AND part = @part AND source_id = @source
        """;

    public const string Write = """
        INSERT INTO recorded (instrument_id, part, source_id, version, digest, text, claims)
        VALUES (@instrument, @part, @source, (SELECT version FROM record_source WHERE id = @source), @digest, @text, @claims)
        ON CONFLICT DO UPDATE SET version = excluded.version, digest = excluded.digest, text = excluded.text, claims = excluded.claims
        """;

    public const string Remove = "DELETE FROM recorded WHERE instrument_id = @instrument AND part = @part AND source_id = @source";

    public const string RemoveAdoption = """
        DELETE FROM adoption WHERE instrument_id = (SELECT id FROM instrument WHERE key = @instrument) AND part = @part
        """;

    public const string Adoption = """
        INSERT INTO adoption (instrument_id, part, kind, has_votes, doubts, text) VALUES (@instrument, @part, @kind, @hasVotes, @doubts, @text)
        RETURNING id
        """;

    public const string State = "INSERT INTO state (code) VALUES (@code) ON CONFLICT DO UPDATE SET code = code RETURNING id";

    public const string Vote = "INSERT INTO vote VALUES (@adoption, @state, @vote)";

    // A State that is named twice is a sponsor once, as it is named first.
    public const string Sponsor = "INSERT OR IGNORE INTO sponsor VALUES (@adoption, @state, @printed, @behalf, @isAdditional)";

    public const string Text = "INSERT INTO adoption_text VALUES (@adoption, @role, @ordinal, @instrument)";

    public const string SweepStates = """
        DELETE FROM state WHERE NOT EXISTS (SELECT 1 FROM vote WHERE state_id = state.id)
            AND NOT EXISTS (SELECT 1 FROM sponsor WHERE state_id = state.id)
        """;

    public const string Stored = """
        SELECT i.key, r.part, s.path, s.origin, r.digest, r.text, r.claims, i.id
        FROM json_each(@places) w CROSS JOIN instrument i ON i.key = w.value ->> 0
        CROSS JOIN recorded r ON r.instrument_id = i.id AND r.part = w.value ->> 1 CROSS JOIN record_source s ON s.id = r.source_id
        """;

    // A file whose present version is not the one that comes has said nothing of it yet.
    public const string Stale = """
        SELECT i.key, r.part FROM record_source s CROSS JOIN recorded r ON r.source_id = s.id CROSS JOIN instrument i ON i.id = r.instrument_id
        WHERE s.path = @path AND (s.coming <> @coming OR r.version <> s.version)
        """;
}
