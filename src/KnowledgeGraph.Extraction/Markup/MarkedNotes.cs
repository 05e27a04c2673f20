using System.Xml;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Writes footnotes at the places of their marks. One that nothing marks stands at the end of the provision before it.</summary>
internal sealed class MarkedNotes
{
    private readonly XmlWriter _xml;
    private readonly ProvisionMarks _marks;
    private readonly Dictionary<string, Part> _notes;
    private readonly HashSet<Part> _written = [];
    private readonly Dictionary<Part, List<Part>> _unmarked = [];

    /// <summary>The footnotes of a document.</summary>
    public MarkedNotes(XmlWriter xml, ProvisionMarks marks, IReadOnlyList<Part> parts)
    {
        (_xml, _marks) = (xml, marks);
        _notes = parts.Where(p => p.Kind == ProvisionKind.Footnote).ToDictionary(p => p.Label, StringComparer.Ordinal);
        Part? before = parts.FirstOrDefault(p => p.Kind != ProvisionKind.Footnote);
        HashSet<(Part?, string)> marked = [.. parts.SelectMany(p => p.Marks.Select(m => ((Part?)p, m.Note)))];
        foreach (Part part in parts)
        {
            if (part.Kind != ProvisionKind.Footnote)
            {
                before = part;
            }
            else if (!marked.Contains((part.Parent, part.Label)))
            {
                List<Part> behind = before is null ? Alone : _unmarked.TryGetValue(before, out List<Part>? known) ? known : _unmarked[before] = [];
                behind.Add(part);
            }
        }
    }

    /// <summary>The footnotes of a document that has nothing else.</summary>
    public List<Part> Alone { get; } = [];

    /// <summary>Writes the blocks of a footnote.</summary>
    public required Action<Part> WriteBlocks { get; init; }

    /// <summary>Writes a mark: the first one in the provision that the note belongs to holds the note.</summary>
    public void WriteMark(Part part, NoteMark mark)
    {
        string printed = mark.Span.Of(part.Text).ToString();
        if (!_notes.TryGetValue(mark.Note, out Part? note))
        {
            _xml.WriteString(XmlWords.Of(printed));
        }
        else if (note.Parent == part && _written.Add(note))
        {
            Write(note, part, printed, isMarked: true);
        }
        else
        {
            _xml.WriteStartElement(AknNames.NoteRef, AknNames.Namespace);
            _xml.WriteAttributeString(AknNames.Href, MarkedIds.Fragment(note.Label));
            _xml.WriteAttributeString(AknNames.Marker, XmlWords.Of(PlainMark(printed)));
            _xml.WriteAttributeString(MarkNames.Prefix, MarkNames.Of, MarkNames.Namespace, XmlWords.Of(note.Label));
            _xml.WriteEndElement();
        }
    }

    /// <summary>Writes the footnotes behind a provision that nothing marks.</summary>
    public void WriteUnmarked(Part part)
    {
        foreach (Part note in _unmarked.GetValueOrDefault(part) ?? [])
        {
            Write(note, part, note.Number ?? "", isMarked: false);
        }
    }

    /// <summary>Writes a footnote.</summary>
    public void Write(Part note, Part? around, string printed, bool isMarked)
    {
        string marker = PlainMark(printed);
        _xml.WriteStartElement(AknNames.AuthorialNote, AknNames.Namespace);
        _xml.WriteAttributeString(AknNames.Marker, XmlWords.Of(marker));
        _xml.WriteAttributeString(AknNames.Placement, "bottom");
        _marks.Write(note, around, marker, default);
        if (!isMarked)
        {
            _xml.WriteAttributeString(MarkNames.Prefix, MarkNames.Unmarked, MarkNames.Namespace, "1");
        }

        WriteBlocks(note);
        _xml.WriteEndElement();
    }

    /// <summary>What a marker is printed as in the text: digits are raised.</summary>
    public static string PrintedMark(string marker) =>
        marker.Length > 0 && !marker.AsSpan().ContainsAnyExceptInRange('0', '9') ? Superscript.FromPlain(marker) : marker;

    private static string PlainMark(string printed) =>
        printed.Length > 0 && Superscript.Length(printed) == printed.Length ? Superscript.ToPlain(printed) : printed;
}
