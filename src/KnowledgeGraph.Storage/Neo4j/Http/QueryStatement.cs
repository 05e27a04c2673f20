namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>A statement to run in a transaction of its own.</summary>
/// <param name="Text">Reviewed Cypher; whatever comes from outside is a parameter.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Writes">Whether it changes anything.</param>
internal sealed record QueryStatement(string Text, IReadOnlyDictionary<string, object?> Parameters, bool Writes)
{
    // The language that the statements are written in: newer servers may take another one where none is named
    // (https://neo4j.com/docs/cypher-manual/25/queries/select-version/).
    private const string Language = "CYPHER 5 ";

    // Every statement begins at ids that have an index, so the plan made first stays the right one however the graph grows; making one
    // again takes longer than most statements do (https://neo4j.com/docs/cypher-manual/current/planning-and-tuning/query-tuning/#cypher-replanning).
    private const string KeepPlan = Language + "replan=skip ";

    /// <summary>A statement that reads.</summary>
    public static QueryStatement Read(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new(KeepPlan + text, Of(parameters), Writes: false);

    /// <summary>A statement that writes. It has to be idempotent: it may be sent twice.</summary>
    public static QueryStatement Write(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new(KeepPlan + text, Of(parameters), Writes: true);

    /// <summary>A statement that writes, with parameters that have been gathered. It has to be idempotent.</summary>
    public static QueryStatement Write(string text, IReadOnlyDictionary<string, object?> parameters) =>
        new(KeepPlan + text, parameters, Writes: true);

    /// <summary>A statement that makes a constraint or an index.</summary>
    public static QueryStatement Define(string text) => new(Language + text, Of([]), Writes: true);

    private static Dictionary<string, object?> Of(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var named = new Dictionary<string, object?>(parameters.Length, StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
        {
            named.Add(name, value);
        }

        return named;
    }
}
