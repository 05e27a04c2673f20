using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Writes what an element says of the provision that it is, where its words and its place do not say it.</summary>
/// <param name="xml">Where to.</param>
/// <param name="parts">The provisions, in their order.</param>
/// <param name="head">What the document is.</param>
/// <param name="forms">The forms of its language.</param>
internal sealed class ProvisionMarks(XmlWriter xml, IReadOnlyList<Part> parts, DocumentHead head, DraftingForms forms)
{
    private readonly Dictionary<Part, int> _places = parts.Select((part, i) => KeyValuePair.Create(part, i)).ToDictionary();
    private readonly KnownBody? _speaker = ExpectedReading.Speaker(head);

    /// <summary>Where a provision stands among the others.</summary>
    public int PlaceOf(Part part) => _places[part];

    /// <summary>Writes the marks of an element that has begun.</summary>
    /// <param name="part">The provision that it is.</param>
    /// <param name="around">The provision around it.</param>
    /// <param name="printed">The number that is printed in it.</param>
    /// <param name="italics">The first words that are in italics there.</param>
    public void Write(Part part, Part? around, string? printed, TextSpan italics)
    {
        string id = MarkedIds.Of(part.Label);
        xml.WriteAttributeString(AknNames.EId, id);
        Write(MarkNames.Kind, part.Kind.Name());
        Write(MarkNames.Label, MarkedIds.LabelOf(id) == part.Label ? null : part.Label);
        Write(MarkNames.Place, _places[part]);
        Write(MarkNames.Parent, part.Parent == around ? null : part.Parent?.Label ?? "");
        Write(MarkNames.Number, part.Number == (printed is null ? null : ExpectedReading.NumberOf(printed)) ? null : part.Number ?? "");
        Write(MarkNames.Line, part.Place.Line > 0 ? part.Place.Line : null);
        Write(MarkNames.Page, part.Place.Page > 0 ? part.Place.Page : null);
        Write(MarkNames.Speaker, part.Speaker == _speaker ? null : part.Speaker?.Name ?? "");
        WriteOpening(part, italics);
    }

    private void WriteOpening(Part part, TextSpan italics)
    {
        OpeningWords expected = ExpectedReading.Opening(part.Kind, part.Number, part.Text, italics, forms, out int start);
        OpeningWords opening = part.Opening;
        if (opening.Length == 0 ? expected.Length == 0 : opening == expected && start == part.OpeningStart)
        {
            return;
        }

        Write(MarkNames.Opening, string.Create(CultureInfo.InvariantCulture,
            $"{part.OpeningStart} {opening.Length} {opening.Relation.Name()} {(opening.IsFinite ? 1 : 0)} {(opening.IsKnown ? 1 : 0)}"));
        Write(MarkNames.Action, opening.Action);
    }

    private void Write(string name, int? value) => Write(name, value?.ToString(CultureInfo.InvariantCulture));

    private void Write(string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(MarkNames.Prefix, name, MarkNames.Namespace, XmlWords.Of(value));
        }
    }
}
