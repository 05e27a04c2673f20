using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What several tables of parts of texts have in their rows.</summary>
internal static class PartCells
{
    /// <summary>The label of the provision that a row names.</summary>
    /// <exception cref="FormatException">It is none of the text.</exception>
    public static string Label(KeptText text, Cells cells) =>
        ProvisionId.TryParse(cells.Text("provision"), out ProvisionId id) && id.Instrument == text.Instrument
            ? id.Label : throw new FormatException($"provision is {cells.Text("provision")}, which is none of {text.Instrument}");

    /// <summary>An id and the instrument that it leads to, both or neither.</summary>
    /// <exception cref="FormatException">One of the two is missing.</exception>
    public static KeptReference? Reference(Cells cells, string id, string instrument) =>
        (cells.TextOrNothing(id), cells.TextOrNothing(instrument)) switch
        {
            (null, null) => null,
            ({ } used, { } leads) => new KeptReference(used, new InstrumentId(leads)),
            _ => throw new FormatException($"{id} and {instrument} are there together or not at all"),
        };
}
