using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What looked wrong in texts when they were read.</summary>
internal sealed class DiagnosticTable() : LoadedPartTable<DocumentDiagnostic>(
    "diagnostics", "Something that looked wrong in a text when it was read.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<DocumentDiagnostic>>> Filled { get; } =
    [
        .. Place,
        Whole("ordinal", "Its place among those of the text, from 0.", r => r.At),
        Text("code", "What it is.", r => r.Item.Code),
        Text("message", "It in a sentence.", r => r.Item.Message),
        Leading(TextIfAny("provision", "The provision it is about.", r => r.Item.Source is { } label ? Provision(r, label) : null), "provisions"),
        WholeIfAny("start", "Where the citation that it is about begins there, in UTF-16 units.", r => r.Item.CitationStart),
    ];

    /// <inheritdoc />
    public override IEnumerable<DocumentDiagnostic> Of(KeptText text) => text.Diagnostics;

    /// <inheritdoc />
    protected override DocumentDiagnostic Read(KeptText text, int at, Cells cells)
    {
        RequireNext(cells, at);
        return new DocumentDiagnostic(
            cells.Text("code"), cells.Text("message"), cells.TextOrNothing("provision") is null ? null : PartCells.Label(text, cells),
            cells.WholeOrNothing("start"));
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<DocumentDiagnostic> items) => text with { Diagnostics = items };
}
