using System.Text.Json;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The provisions: the words themselves.</summary>
internal sealed class ProvisionTable() : LoadedPartTable<Provision>(
    "provisions", "A part of a text that can be cited on its own: a paragraph, a subparagraph, an annex, a footnote.", keys: 3)
{
    /// <inheritdoc />
    public override IReadOnlyList<Column<InText<Provision>>> Filled { get; } =
    [
        .. Place,
        Whole("ordinal", "Its place in the text, from 0.", r => r.At),
        Text("id", "Its id.", r => r.Item.Id.ToString()),
        Text("label", "Its label: PP3, OP4(a), FN2, Annex:29.", r => r.Item.Id.Label),
        OneOf("kind", "What kind of part it is.", r => r.Item.Kind, (ProvisionKind k) => k.Name()),
        TextIfAny("number", "The number as printed.", r => r.Item.Number),
        TextIfAny("verb", "The words that it opens with.", r => r.Item.Verb),
        TextIfAny("action", "The class of those words, without “also” and “further”.", r => r.Item.Action),
        TextIfAny("parent", "The label of the part that it is a part of; of a footnote the paragraph that bears its first mark.", r => r.Item.Parent?.Label),
        Text("text", "Its words, on one line; marks of footnotes are superscript digits.", r => r.Item.Text),
        List("marks", "Where footnotes are marked in the words: start and end in UTF-16 units, and the label of the note.", r => Marks(r.Item.Marks)),
    ];

    /// <inheritdoc />
    public override IEnumerable<Provision> Of(KeptText text) => text.Provisions;

    /// <inheritdoc />
    protected override Provision Read(KeptText text, int at, Cells cells)
    {
        RequireNext(cells, at);
        var id = new ProvisionId(text.Instrument, cells.Text("label"));
        return cells.Text("id") == id.ToString()
            ? new Provision
            {
                Id = id,
                Kind = cells.Of<ProvisionKind>("kind"),
                Number = cells.TextOrNothing("number"),
                Verb = cells.TextOrNothing("verb"),
                Action = cells.TextOrNothing("action"),
                Text = cells.Text("text"),
                Ordinal = ResolutionPart.FirstPlace(text.Letter) + at,
                Parent = cells.TextOrNothing("parent") is { } parent ? new ProvisionId(text.Instrument, parent) : null,
                Marks = [.. cells.Json<object[][]>("marks").Select(Mark)],
            }
            : throw new FormatException($"id is {cells.Text("id")}, not {id}");
    }

    /// <inheritdoc />
    protected override KeptText With(KeptText text, IReadOnlyList<Provision> items) => text with { Provisions = items };

    private static string Marks(IReadOnlyList<NoteMark> marks) =>
        ListText.Of<object[]>([.. marks.Select(m => new object[] { m.Span.Start, m.Span.End, m.Note })]);

    private static NoteMark Mark(object[] mark) =>
        mark is [JsonElement start, JsonElement end, JsonElement note]
        && start.ValueKind == JsonValueKind.Number && start.TryGetInt32(out int from)
        && end.ValueKind == JsonValueKind.Number && end.TryGetInt32(out int to)
        && note.ValueKind == JsonValueKind.String
            ? new NoteMark(new TextSpan(from, to), note.GetString()!)
            : throw new FormatException("marks has one that is not start, end and label");
}
