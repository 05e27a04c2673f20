using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>A node whose neighbours are shown, a page of them each time it is opened further.</summary>
/// <param name="Entity">What was opened.</param>
/// <param name="Pages">How many pages of neighbours, from 1.</param>
public sealed record OpenedNode(EntityId Entity, int Pages)
{
    /// <summary>How many neighbours that were not shown before a page brings.</summary>
    public const int PageSize = 25;

    /// <summary>The most pages of one node.</summary>
    public const int MostPages = 60;

    /// <summary>How many neighbours that are not shown otherwise it brings.</summary>
    public int Room => Math.Clamp(Pages, 1, MostPages) * PageSize;
}
