using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Queries.Exports.Formats;

/// <summary>A lineage as linked data.</summary>
internal static class LinkedData
{
    public static IEnumerable<Triple> Of(LineageAnswer lineage)
    {
        Dictionary<EntityId, string> iris = lineage.Nodes.ToDictionary(n => n.Entity, n => LinkedTerms.Iri(n.Entity));
        return lineage.Nodes.SelectMany(n => Of(n, iris[n.Entity])).Concat(lineage.Edges.SelectMany(e => Of(e, iris)));
    }

    private static IEnumerable<Triple> Of(AnswerNode node, string iri) =>
        node.Entity.IsProvision || node.Instrument is not { } instrument
            ? LinkedTerms.Identity(node.Entity, iri)
            : LinkedTerms.Identity(node.Entity, iri).Concat(LinkedTerms.Facts(instrument, iri));

    private static IEnumerable<Triple> Of(AnswerEdge edge, Dictionary<EntityId, string> iris)
    {
        string from = iris[edge.Relation.From], to = iris[edge.Relation.To];
        return edge.IsPart ? LinkedTerms.Part(from, to) : LinkedTerms.Citation(from, edge.Relation.Type, to);
    }
}
