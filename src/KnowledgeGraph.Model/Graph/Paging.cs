namespace KnowledgeGraph.Model.Graph;

/// <summary>Which part of an ordered list is wanted: <see cref="Size"/> items after a cursor, or before one.</summary>
/// <param name="Size">How many items at the most; at least 0.</param>
/// <param name="Cursor">Where to start, exclusively: a cursor of an earlier page of the same list; null for the list's beginning (or end).</param>
/// <param name="Backward">Whether the items before the cursor are wanted (in the list's own order all the same).</param>
public readonly record struct PageRequest(int Size, Cursor? Cursor = null, bool Backward = false);

/// <summary>A page of an ordered list.</summary>
public sealed record Page<T>
{
    /// <summary>A page without items.</summary>
    public static readonly Page<T> Empty = new();

    /// <summary>The items, in the list's order, each with its own cursor.</summary>
    public IReadOnlyList<PageItem<T>> Items { get; init; } = [];

    /// <summary>Whether items follow the last one.</summary>
    public bool HasNext { get; init; }

    /// <summary>Whether items precede the first one.</summary>
    public bool HasPrevious { get; init; }

    /// <summary>How many items the whole list has.</summary>
    public int TotalCount { get; init; }
}

/// <summary>One item of a page.</summary>
public readonly record struct PageItem<T>(T Node, Cursor Cursor);
