using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>All edges of one type from one node of a rolled-up lineage to another.</summary>
/// <param name="From">The number of the node that builds on the other.</param>
/// <param name="To">The number of the node that is built on.</param>
/// <param name="Type">Their type; <see cref="RelationType.HasPart"/> ties a whole to its parts, and several texts as one to one of them.</param>
/// <param name="Edges">The edges of the texts; none where it ties a text to those it is shown among.</param>
public sealed record RolledEdge(int From, int To, RelationType Type, IReadOnlyList<AnswerEdge> Edges)
{
    /// <summary>Whether it is a tie and no citation.</summary>
    public bool IsTie => Type == RelationType.HasPart;

    /// <summary>How many citations prove it.</summary>
    public int CitationCount => Edges.Sum(e => e.Relation.CitationCount);
}
