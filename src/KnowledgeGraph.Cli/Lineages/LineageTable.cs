using System.Globalization;
using KnowledgeGraph.Api.Lineages;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Lineages;

/// <summary>A lineage as rows, an edge a row with the words that prove it. That a paragraph is a part of its text is no row.</summary>
internal static class LineageTable
{
    /// <summary>Prints the rows.</summary>
    public static void Print(Streams streams, LineageAnswer answer) =>
        Rows.Print(streams, ["Depth", "From", "Relation", .. EntityCells.Columns(streams, "To"), "Words"], answer.Graph.Edges.Where(e => e.Type != RelationType.HasPart).Select(e =>
        {
            Citation? proof = answer.Proofs[e.Id].FirstOrDefault();
            return (IReadOnlyList<string?>)
            [
                e.Depth.ToString(CultureInfo.InvariantCulture),
                (proof is null ? e.From : proof.Id.Source).ToString(),
                e.Type.Name(),
                .. EntityCells.Of(streams, e.To, answer.Title(e.To)),
                proof is null ? null : proof.Verb is null ? proof.Text : $"{proof.Verb} … {proof.Text}",
            ];
        }));
}
