using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A typed edge and how many citations prove it.</summary>
/// <param name="At">The place of the citing provision in its text.</param>
/// <param name="Source">Its label.</param>
/// <param name="Type">The type.</param>
/// <param name="To">What is cited.</param>
/// <param name="Citations">How many citations prove it.</param>
internal readonly record struct Edge(int At, string Source, RelationType Type, EntityId To, int Citations);

/// <summary>The edges that lineage follows.</summary>
internal sealed class RelationTable() : TextPartTable<Edge>(
    "relations", "A typed edge from a provision to what it cites: one for all citations of one type. Translations have none of their own.", keys: 5)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<Edge>>> Filled { get; } =
    [
        .. Place,
        Whole("provision_ordinal", "The place of the citing provision in its text: provisions.ordinal.", r => r.Item.At),
        OneOf("relation", "The type.", r => r.Item.Type, (RelationType t) => t.Name()),
        Text("target_id", "What is cited: a provision that the pinpoint names and that is loaded, else an instrument.", r => r.Item.To.ToString()),
        Leading(Text("provision", "The citing provision.", r => Provision(r, r.Item.Source)), "provisions"),
        Leading(Text("target", "The instrument that is cited, or whose provision is.", r => r.Item.To.Instrument.Value), "instruments"),
        Flag("is_provision", "Whether a provision is cited, and not an instrument as a whole.", r => r.Item.To.IsProvision),
        Whole("citations", "How many citations prove it.", r => r.Item.Citations),
    ];

    /// <inheritdoc />
    public override IEnumerable<Edge> Of(KeptText text)
    {
        if (!text.Counts)
        {
            return [];
        }

        Dictionary<string, int> places = text.Provisions.Index().ToDictionary(p => p.Item.Id.Label, p => p.Index, StringComparer.Ordinal);
        return text.Citations.Where(c => c.Cited is not null)
            .SelectMany(c => Ends(c).Select(end => (c.Source, c.Relation, End: end)))
            .GroupBy(e => e, (edge, same) => new Edge(places[edge.Source], edge.Source, edge.Relation, edge.End, same.Count()))
            .OrderBy(e => e.At).ThenBy(e => e.Type.Name(), StringComparer.Ordinal).ThenBy(e => e.To.ToString(), CodePointOrder.Of);
    }

    private static IEnumerable<EntityId> Ends(KeptCitation citation) =>
        citation.Provisions.Count == 0 ? [citation.Cited!.Instrument] : citation.Provisions.Distinct().Select(p => (EntityId)p);
}
