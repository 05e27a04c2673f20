namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>An id that texts use for an instrument: where it led and where it leads.</summary>
internal sealed class ReferenceState(string id)
{
    public string Id { get; } = id;

    /// <summary>What all texts claim of it, with the batch.</summary>
    public Tally Tally { get; set; } = new();

    /// <summary>Whether the graph has it.</summary>
    public bool IsThere { get; set; }

    /// <summary>Whether a text with this id is loaded, with the batch.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>The instrument that it led to; null for none.</summary>
    public string? Before { get; set; }

    /// <summary>The instrument that it leads to; null where nobody uses it any more.</summary>
    public string? After { get; set; }
}
