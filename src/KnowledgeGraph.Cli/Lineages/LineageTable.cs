using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;

namespace KnowledgeGraph.Cli.Lineages;

/// <summary>A lineage as rows, an edge a row with the words that prove it. That a paragraph is a part of its text is no row.</summary>
internal static class LineageTable
{
    /// <summary>Prints the rows.</summary>
    public static void Print(Streams streams, LineageAnswer answer) =>
        Rows.Print(streams, ["Depth", "From", "Relation", .. EntityCells.Columns(streams, "To"), "Words"], answer.Citations.Select(e =>
        {
            Citation? proof = e.Proofs.FirstOrDefault();
            return (IReadOnlyList<string?>)
            [
                e.Relation.Depth.ToString(CultureInfo.InvariantCulture),
                proof is null ? e.From : proof.Id.Source.ToString(),
                e.Type,
                .. EntityCells.Of(streams, e.Relation.To, answer.Title(e.Relation.To)),
                proof is null ? null : proof.Verb is null ? proof.Text : $"{proof.Verb} … {proof.Text}",
            ];
        }));
}
