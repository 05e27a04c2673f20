using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Akn;
using KnowledgeGraph.Extraction.Reading.Xml;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Reads a document that was written by <see cref="AknFile"/> by its marks: which words are which provision. What the words cite is read from
/// the words. Where the marks do not cover every word, or contradict each other, as after a paragraph was typed in or copied, they say nothing
/// and the file is read as any other.
/// </summary>
internal sealed class MarkedReader : IDisposable
{
    private readonly BoundedXml _xml;
    private readonly MarkedMeta _meta = new();
    private readonly MarkedParts _parts = new();
    private readonly List<Frame> _open = [];
    private readonly Stack<MarkedLine> _outer = new();
    private MarkedLine? _line;

    private readonly AknLook? _look;

    private MarkedReader(ReadOnlyMemory<byte> content, ReadingBudget budget, bool withLook) =>
        (_xml, _look) = (new BoundedXml(content, budget), withLook ? new AknLook() : null);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="budget">What reading it may cost.</param>
    /// <param name="blocks">The blocks that its provisions are made of.</param>
    /// <param name="withLook">Whether it is kept how they look.</param>
    /// <returns>Null where it has to be read by its words.</returns>
    /// <exception cref="UnreadableDocumentException">It is not well formed, or larger than what is read.</exception>
    public static Segmented? Read(ReadOnlyMemory<byte> content, ReadingBudget budget, out List<Block> blocks, bool withLook = false)
    {
        blocks = [];
        if (!AknFile.IsOwn(content.Span))
        {
            return null;
        }

        using var reader = new MarkedReader(content, budget, withLook);
        return reader.Run() && reader._parts.TryFinish(reader._meta, out Segmented? read, out blocks) ? read : null;
    }

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    private bool Run()
    {
        bool hasRoot = false, isMarked = true;
        while (isMarked && _xml.Read())
        {
            switch (_xml.Node.NodeType)
            {
                case XmlNodeType.Element when !hasRoot:
                    hasRoot = true;
                    isMarked = _xml.Node.LocalName == AknNames.Root;
                    break;
                case XmlNodeType.Element when _xml.Node.LocalName == AknNames.Meta:
                    isMarked = _open.Exists(f => f.Name == AknNames.Attachment) ? Skip() : _meta.Read(_xml);
                    break;
                case XmlNodeType.Element:
                    isMarked = Begin(_xml.Node.LocalName);
                    break;
                case XmlNodeType.EndElement when _open.Count > 0:
                    isMarked = End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    isMarked = Take(_xml.Text());
                    break;
                default:
                    break;
            }
        }

        return isMarked;
    }

    private string? Mark(string name) => _xml.Node.GetAttribute(name, MarkNames.Namespace);

    private bool Skip()
    {
        int depth = _xml.Node.Depth;
        bool isEmpty = _xml.Node.IsEmptyElement;
        while (!isEmpty && _xml.Read() && !(_xml.Node.NodeType == XmlNodeType.EndElement && _xml.Node.Depth == depth))
        {
        }

        return true;
    }

    private bool Begin(string name)
    {
        bool isEmpty = _xml.Node.IsEmptyElement, isNote = name == AknNames.AuthorialNote;
        MarkedPart? around = _open.Count > 0 ? _open[^1].Part : null, part = around;
        if (name == AknNames.NoteRef)
        {
            return TakeNoteRef();
        }

        if (Mark(MarkNames.Kind) is { } kind)
        {
            part = _parts.Begin(_xml.Node, kind, around);
            if (part is null || (isNote && !BeginNote(part, around)))
            {
                return false;
            }
        }
        else if (Mark(MarkNames.Of) is { } of && name != AknNames.Ref)
        {
            part = _parts.Find(of);
            if (part is null)
            {
                return false;
            }
        }

        bool isNumber = name == AknNames.Num || (name == AknNames.Inline && _xml.Node.GetAttribute(AknNames.Name) == AknNames.Num);
        bool isHolder = name is AknNames.P or AknNames.Heading;
        if (isHolder && !isEmpty)
        {
            if (_line is not null)
            {
                return false;
            }

            _line = new MarkedLine(_xml.Node.GetAttribute("xml:space") == "preserve");
        }
        else if (isHolder)
        {
            part?.Add(new MarkedLine(isExact: true));
        }

        _look?.Begin(name, _xml.Node);
        if (isEmpty)
        {
            _look?.End(name);
        }
        else
        {
            _open.Add(new Frame(name, part, isHolder, isNote, isNumber, IsItalic(name), _line?.Length ?? 0)
            {
                Address = name == AknNames.A ? _xml.Node.GetAttribute(AknNames.Href) : null,
                Heading = isHolder ? HeadingOf(_xml.Node.GetAttribute(AknNames.Class)) : 0,
            });
        }

        return true;
    }

    private static bool IsItalic(string name) => name == AknNames.I;

    // A note begins at its mark, in the words of the provision around it.
    private bool BeginNote(MarkedPart note, MarkedPart? around)
    {
        bool isMarked = Mark(MarkNames.Unmarked) is null;
        if (_line is null || (isMarked && around is null))
        {
            return false;
        }

        string marker = _xml.Node.GetAttribute(AknNames.Marker) ?? "";
        note.Printed = marker;
        if (isMarked)
        {
            _line.Mark(MarkedNotes.PrintedMark(marker), note.Label);
        }

        if (!_xml.Node.IsEmptyElement)
        {
            _outer.Push(_line);
            _line = null;
        }

        return true;
    }

    private bool TakeNoteRef()
    {
        if (_line is null || Mark(MarkNames.Of) is not { } note)
        {
            return false;
        }

        _line.Mark(MarkedNotes.PrintedMark(_xml.Node.GetAttribute(AknNames.Marker) ?? ""), note);
        return true;
    }

    private bool End()
    {
        Frame frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (frame.IsItalic)
        {
            _line?.EndItalics(frame.Start);
        }

        if (_look is not null)
        {
            EndLook(_look, frame);
        }

        // Words that are nobody's are not marked.
        bool isMarked = !frame.IsHolder || frame.Part is not null || _line!.Length == 0;
        if (frame.IsHolder)
        {
            frame.Part?.Add(_line!);
            _line = null;
        }

        if (frame.IsNote)
        {
            _line = _outer.Pop();
        }

        return isMarked;
    }

    private void EndLook(AknLook look, Frame frame)
    {
        if (frame.IsHolder)
        {
            _line!.EndLook(look, frame.Heading);
        }
        else if (AknElements.Of(frame.Name) == AknElement.Inline && !frame.IsNumber)
        {
            _line?.EndInline(look, new AknFrame { Name = frame.Name, Start = frame.Start, Address = frame.Address });
        }
        else
        {
            look.End(frame.Name);
        }
    }

    // "heading-2".
    private static int HeadingOf(string? named) =>
        named is ['h', 'e', 'a', 'd', 'i', 'n', 'g', '-', >= '1' and <= '9' and var level] ? level - '0' : 0;

    private bool Take(string words)
    {
        if (_open.Count > 0 && _open[^1] is { IsNumber: true } number)
        {
            if (number.Part is not null)
            {
                number.Part.Printed += words.Trim();
            }

            return number.Part is not null;
        }

        _line?.Append(words);
        return _line is not null || string.IsNullOrWhiteSpace(words);
    }

    private sealed record Frame(string Name, MarkedPart? Part, bool IsHolder, bool IsNote, bool IsNumber, bool IsItalic, int Start)
    {
        public string? Address { get; init; }

        public int Heading { get; init; }
    }
}
