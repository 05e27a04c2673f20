using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A node of a lineage at some level: a text, a paragraph, or several texts as one.</summary>
/// <param name="Key">What it is opened by: an id, or the key of what its texts have in common.</param>
/// <param name="Entity">What it is; null for several texts as one.</param>
/// <param name="Members">The texts that it stands for, the most cited first.</param>
/// <param name="Layer">Steps from the root: what is built on to the right, above zero, what builds on to the left.</param>
public sealed record RolledNode(string Key, EntityId? Entity, IReadOnlyList<EntityId> Members, int Layer)
{
    /// <summary>What its texts have in common, in words; null for a single one.</summary>
    public string? Common { get; init; }

    /// <summary>How many citations of the whole graph lead to it.</summary>
    public int TimesCited { get; init; }

    /// <summary>How many of its edges away from the root are not shown, or of its texts that are not shown one by one.</summary>
    public int More { get; init; }

    /// <summary>How often it was opened.</summary>
    public int Pages { get; init; }

    /// <summary>Whether it is a root.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The first and the last year of its texts; null where none is dated.</summary>
    public (int First, int Last)? Years { get; init; }

    /// <summary>Where it stands among its layer by time and by its place in the text.</summary>
    public double Rank { get; init; }
}
