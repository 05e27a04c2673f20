using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Lineages;

/// <summary>An edge of a lineage with the words that prove it.</summary>
/// <param name="Relation">The edge.</param>
/// <param name="Proofs">The first citations that prove it.</param>
public sealed record AnswerEdge(Relation Relation, IReadOnlyList<Citation> Proofs)
{
    /// <summary>Its id.</summary>
    public string Id => Relation.Id.ToString();

    /// <summary>The id of what builds on the other.</summary>
    public string From => Relation.From.ToString();

    /// <summary>The id of what is built on.</summary>
    public string To => Relation.To.ToString();

    /// <summary>Its type, as the API writes it.</summary>
    public string Type => Relation.Type.Name();

    /// <summary>Whether it ties an instrument to its own part, which no citation proves.</summary>
    public bool IsPart => Relation.Type == RelationType.HasPart;

    /// <summary>The words of its proofs.</summary>
    public IEnumerable<string> Words => Proofs.Select(p => p.Text);
}
