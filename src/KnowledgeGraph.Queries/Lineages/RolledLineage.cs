using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>
/// A lineage at a level. At the level of texts and of paragraphs each node stands for itself; above, texts that have something in common are one
/// node on either side of the root, and what is opened of it shows its texts one by one beside the rest.
/// </summary>
/// <param name="Answer">The lineage.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges between them, those of citations and the ties.</param>
/// <param name="LeftOut">How many nodes there would be beside these, had there been room.</param>
public sealed record RolledLineage(LineageAnswer Answer, IReadOnlyList<RolledNode> Nodes, IReadOnlyList<RolledEdge> Edges, int LeftOut)
{
    /// <summary>The edges that citations prove.</summary>
    public IEnumerable<RolledEdge> Citations => Edges.Where(e => !e.IsTie);

    /// <summary>Rolls a lineage up.</summary>
    /// <param name="answer">The lineage.</param>
    /// <param name="level">The level.</param>
    /// <param name="opened">The keys of the nodes that were opened, with their pages.</param>
    /// <param name="most">How many nodes at the most where texts are rolled up; the texts of what was opened come on top.</param>
    public static RolledLineage Of(LineageAnswer answer, LineageLevel level, IReadOnlyDictionary<string, int> opened, int most)
    {
        var roller = new LineageRoller(answer, opened);
        return level <= LineageLevel.Text
            ? roller.Roll(answer.Nodes.Select(n => new[] { n }), int.MaxValue) : roller.Roll(roller.Gather(level), most);
    }
}
