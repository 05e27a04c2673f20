using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>A line.</summary>
/// <param name="Edge">What it stands for.</param>
/// <param name="Number">Its number in the list of citations; null for a tie.</param>
/// <param name="From">The number of the box that it leaves.</param>
/// <param name="To">The number of the box that it reaches.</param>
/// <param name="Path">The line as SVG draws it.</param>
public sealed record DrawnEdge(RolledEdge Edge, int? Number, int From, int To, string Path)
{
    /// <summary>The kind of its mark.</summary>
    public string Mark => Edge.IsTie ? "part" : CitationMark.Of(Edge.Type);
}
