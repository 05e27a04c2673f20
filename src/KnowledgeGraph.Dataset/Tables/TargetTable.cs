using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>A citation, by its place among those of its text, and one of the provisions that its pinpoint leads to.</summary>
internal readonly record struct Target(int Citation, int At, ProvisionId Provision);

/// <summary>The provisions that pinpoints lead to.</summary>
internal sealed class TargetTable() : TextPartTable<Target>(
    "targets", "A provision of a loaded text that the pinpoint of a citation leads to.", keys: 4)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<Target>>> Filled { get; } =
    [
        .. Place,
        Whole("citation_ordinal", "Which citation of the text: citations.ordinal.", r => r.Item.Citation),
        Whole("ordinal", "Which of its targets, in the order of the pinpoint, from 0.", r => r.Item.At),
        Leading(Text("citation", "The citation.", r => CitationIds.Of(r.Text, r.Item.Citation)), "citations"),
        Leading(Text("provision", "The provision.", r => r.Item.Provision.ToString()), "provisions"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Target> Of(KeptText text) =>
        text.Citations.SelectMany((c, citation) => c.Provisions.Select((provision, at) => new Target(citation, at, provision)));
}
