namespace KnowledgeGraph.Wording.Alignment;

/// <summary>Paragraphs of two texts that correspond: one to one, one to several (split), several to one (merged), or one to none.</summary>
/// <param name="Left">Places in the one text, in its order; none where the other adds something.</param>
/// <param name="Right">Places in the other text, in its order; none where it drops something.</param>
/// <param name="Similarity">How much of their words they share, from 0 to 1.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the others.</param>
public sealed record AlignedRow(IReadOnlyList<int> Left, IReadOnlyList<int> Right, double Similarity, bool IsMoved = false)
{
    /// <summary>The two that the row was begun with, where both texts have one; what was split off or merged into them joined later.</summary>
    internal (int Left, int Right) First { get; init; } = (-1, -1);

    /// <summary>Whether only the other text has it.</summary>
    public bool IsAdded => Left.Count == 0;

    /// <summary>Whether only the one text has it.</summary>
    public bool IsDropped => Right.Count == 0;

    /// <summary>Whether several paragraphs became one.</summary>
    public bool IsMerged => Left.Count > 1;
}
