namespace KnowledgeGraph.Queries.Comparing;

/// <summary>Two texts side by side: which paragraphs correspond, and what was changed in them.</summary>
public sealed record TextComparison
{
    /// <summary>The one text, from which the changes start.</summary>
    public required ComparisonSide Left { get; init; }

    /// <summary>The other.</summary>
    public required ComparisonSide Right { get; init; }

    /// <summary>The titles, and the words that both begin to speak with, where there are any.</summary>
    public IReadOnlyList<ComparisonRow> Heads { get; init; } = [];

    /// <summary>The paragraphs, every one of both texts once.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; init; } = [];

    /// <summary>The rows in an order in which both texts can be read.</summary>
    public IReadOnlyList<ComparisonStep> Steps { get; init; } = [];

    /// <summary>What stands behind the last paragraphs.</summary>
    public IReadOnlyList<ComparisonRow> Closings { get; init; } = [];

    /// <summary>The footnotes, in the order in which they are marked.</summary>
    public IReadOnlyList<ComparisonRow> Notes { get; init; } = [];

    /// <summary>What was not compared, in sentences for readers.</summary>
    public IReadOnlyList<string> Cut { get; init; } = [];

    /// <summary>How many rows changed in this way.</summary>
    public int Count(ParagraphChange change) => Rows.Count(r => r.Change == change);

    /// <summary>How many rows stand elsewhere.</summary>
    public int Moved => Rows.Count(r => r.IsMoved);

    /// <summary>Whether both say the same in the same order.</summary>
    public bool IsSame => Rows.All(r => r is { Change: ParagraphChange.Same, IsMoved: false });
}
