using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>A box.</summary>
/// <param name="Node">What it stands for.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
public sealed record DrawnNode(RolledNode Node, int X, int Y)
{
    /// <summary>The year of its text.</summary>
    public int? Year { get; init; }

    /// <summary>The title, in lines.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>What is written below it: symbol and year, or how many texts of which years.</summary>
    public required string Facts { get; init; }

    /// <summary>All that is known of it in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The radius of its circle, whose area tells how often it is cited.</summary>
    public required int Radius { get; init; }

    /// <summary><c>root</c>, <c>opened</c>, <c>loaded</c>, <c>stub</c> or <c>group</c>.</summary>
    public required string State { get; init; }

    /// <summary>What opens it, or more of it, or closes it; null where nothing does.</summary>
    public string? Href { get; init; }

    /// <summary>What the click on it does: <c>Open</c>, <c>More of</c>, <c>Close</c>.</summary>
    public required string Deed { get; init; }

    /// <summary>What closes it, where it is opened.</summary>
    public string? Close { get; init; }

    /// <summary>The text itself; null where it stands for several.</summary>
    public string? Text { get; init; }

    /// <summary>What is written on the button that opens it; null where it has none.</summary>
    public string? Button { get; init; }
}
