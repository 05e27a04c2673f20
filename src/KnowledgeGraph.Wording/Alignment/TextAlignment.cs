namespace KnowledgeGraph.Wording.Alignment;

/// <summary>Which paragraphs of two texts correspond.</summary>
/// <param name="Rows">Every paragraph of both is in one row.</param>
/// <param name="Steps">The rows in an order in which both texts can be read.</param>
public sealed record TextAlignment(IReadOnlyList<AlignedRow> Rows, IReadOnlyList<AlignedStep> Steps);

/// <summary>
/// A step through two texts at once: all steps' left places in their order are the one text, their right places the other. A row that is moved is two
/// steps: where it went from, and where it stands now.
/// </summary>
/// <param name="Row">The row.</param>
/// <param name="Left">Places of the one text that are read here.</param>
/// <param name="Right">Places of the other.</param>
public sealed record AlignedStep(AlignedRow Row, IReadOnlyList<int> Left, IReadOnlyList<int> Right)
{
    /// <summary>Whether the row's paragraphs of both texts are read here, if it has any.</summary>
    public bool IsWhole => Left.Count == Row.Left.Count && Right.Count == Row.Right.Count;
}
