using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What texts assert of the ids that they use: what is shown of instruments is what most of them say.</summary>
internal sealed class AssertionTable() : LoadedPartTable<KeptAssertion>(
    "assertions", "What a text says of a fact of an instrument, or of what a name stands for; what the graph shows is what most texts say.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<KeptAssertion>>> Filled { get; } =
    [
        .. Place,
        Whole("ordinal", "Its place among those of the text, from 0: by id, aspect and value.", r => r.At),
        Text("id", "The id by which the text means an instrument, or “name:” and the key of a name.", r => r.Item.Id),
        Text("aspect", "What is asserted: that it is MENTIONED or CITED, its SYMBOL, TITLE, KIND (as a number), BODY, DATE or NAME, what it STANDS_FOR, what it is ANNEXED_TO, what a name CALLS, and what its document BUILDS_ON.", r => r.Item.Aspect),
        Text("value", "The value; empty where there is none.", r => r.Item.Value),
        Whole("count", "How often the text says so.", r => r.Item.Count),
    ];

    /// <inheritdoc />
    public override IEnumerable<KeptAssertion> Of(KeptText text) => text.Assertions;

    /// <inheritdoc />
    protected override KeptAssertion Read(KeptText text, int at, Cells cells)
    {
        RequireNext(cells, at);
        return new KeptAssertion(cells.Text("id"), cells.Text("aspect"), cells.Text("value"), cells.Whole("count"));
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<KeptAssertion> items) => text with { Assertions = items };
}
