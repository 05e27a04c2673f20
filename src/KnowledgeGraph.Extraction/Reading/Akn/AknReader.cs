using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Reading.Xml;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>
/// Akoma Ntoso (OASIS LegalDocML 1.0) as the United Nations marks its documents up (AKN4UN) to blocks, in one pass over the file.
/// Words outside any paragraph are read like those inside one: nothing printed is lost to a slip of the mark-up.
/// </summary>
internal sealed class AknReader : IDisposable
{
    private readonly BoundedXml _xml;
    private readonly bool _withLinks;
    private readonly AknLook? _look;
    private readonly List<Block> _blocks = [];
    private readonly List<BlockLink> _links = [];
    private readonly AknHead _head = new();
    private readonly AknFrames _frames = new();
    private readonly Stack<Line> _outer = new();
    private readonly List<(string Marker, string Text, EditorLink[] Links, int Line, BlockLook? Look)> _pendingNotes = [];
    private Line _run = new();
    private int _notes;
    private int _line;
    private bool _isTitle;

    private AknReader(ReadOnlyMemory<byte> content, bool withLinks, ReadingBudget? budget, bool withLook) =>
        (_xml, _withLinks, _look) = (new BoundedXml(content, budget), withLinks, withLook ? new AknLook() : null);

    /// <summary>Reads a document.</summary>
    /// <param name="content">The file's bytes; their encoding is found as XML 1.0 appendix F says.</param>
    /// <param name="withLinks">Whether the links are kept.</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">It is not well formed, not Akoma Ntoso, or larger than what is read.</exception>
    public static AknText Read(ReadOnlyMemory<byte> content, bool withLinks = false, ReadingBudget? budget = null, bool withLook = false)
    {
        using var reader = new AknReader(content, withLinks, budget, withLook);
        reader.Run();
        return new AknText(reader._blocks, reader._head, reader._links);
    }

    /// <inheritdoc />
    public void Dispose() => _xml.Dispose();

    private void Run()
    {
        bool hasRoot = false;
        while (_xml.Read())
        {
            switch (_xml.Node.NodeType)
            {
                case XmlNodeType.Element when !hasRoot:
                    hasRoot = true;
                    RequireAkomaNtoso(_xml.Node.LocalName);
                    break;
                case XmlNodeType.Element:
                    Begin(_xml.Node.LocalName);
                    break;
                case XmlNodeType.EndElement when _frames.Count > 0:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    _line = _run.IsEmpty && !IsInNoteOrNumber ? _xml.Line : _line;
                    _run.Append(_xml.Text());
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _run.Append(" ");
                    break;
                default:
                    break;
            }
        }

        Flush();
        if (!_blocks.Exists(b => b.Note is null))
        {
            throw new UnreadableDocumentException("is an Akoma Ntoso document without a word of text: get the whole document");
        }
    }

    private static void RequireAkomaNtoso(string root)
    {
        if (root != AknNames.Root)
        {
            string name = root.Length > 40 ? root[..40] + "…" : root;
            throw new UnreadableDocumentException($"is XML, but not an Akoma Ntoso document: its first element is <{name}>, not <akomaNtoso>. Save it as text, HTML or .docx");
        }
    }

    private void Begin(string name)
    {
        AknElement element = AknElements.Of(name);
        bool isEmpty = _xml.Node.IsEmptyElement;
        if (element == AknElement.Left)
        {
            ReadLeft(_xml.Node.Depth, isEmpty);
            return;
        }

        BeginWords(element, isEmpty);
        _look?.Begin(name, _xml.Node);
        if (isEmpty)
        {
            _look?.End(name);
        }
        else
        {
            _frames.Push(Frame(name, element));
        }
    }

    // What an element does to the words before it.
    private void BeginWords(AknElement element, bool isEmpty)
    {
        switch (element)
        {
            case AknElement.LineEnd:
                _run.Append(" ");
                break;
            case AknElement.Note when !isEmpty:
                BeginNote(_xml.Node.GetAttribute(AknNames.Marker));
                break;
            case AknElement.Number when !isEmpty:
                _outer.Push(_run);
                _run = new Line();
                break;
            case AknElement.Inline or AknElement.Number:
                break;
            default:
                FlushBlock();
                break;
        }
    }

    private AknFrame Frame(string name, AknElement element)
    {
        XmlReader node = _xml.Node;
        AknFrame parent = _frames.Innermost;
        bool isInline = element == AknElement.Inline;
        string? type = isInline || element is AknElement.Block or AknElement.Heading ? node.GetAttribute(AknNames.Name) : null;
        string? refersTo = isInline || element == AknElement.Heading ? node.GetAttribute(AknNames.RefersTo) : null;
        return new AknFrame
        {
            Name = name,
            Element = element,
            Type = type,
            Start = _run.Length,
            Role = AknRoles.Of(name, element, type, refersTo, parent.Name, parent.Place),
            Place = AknRoles.PlaceIn(name, parent.Place),
            IsFact = isInline && AknHead.IsFact(name, refersTo, type),
            IsItalic = isInline && IsItalic(name, node),
            IsBold = isInline && IsBold(name, node),
            Class = _look is not null && isInline ? node.GetAttribute(AknNames.Class) : null,
            Address = (_withLinks || _look is not null) && name is AknNames.A or AknNames.Ref ? node.GetAttribute(AknNames.Href) : null,
        };
    }

    private static bool IsItalic(string name, XmlReader node) =>
        name == AknNames.I || (name == AknNames.Span && node.GetAttribute(AknNames.Class)?.Contains("italic", StringComparison.Ordinal) is true);

    private static bool IsBold(string name, XmlReader node) =>
        name == AknNames.B || (name == AknNames.Span && node.GetAttribute(AknNames.Class)?.Contains("bold", StringComparison.Ordinal) is true);

    private void End()
    {
        AknFrame frame = _frames.Innermost;
        switch (frame.Element)
        {
            case AknElement.Inline:
                EndInline(frame);
                _frames.Pop();
                return;
            case AknElement.Number:
                string number = _run.Take();
                _run = _outer.Pop();
                _frames.Pop();
                TakeNumber(number);
                return;
            case AknElement.Note:
                EndNote();
                _frames.Pop();
                return;
            default:
                FlushBlock();
                CarryNumber(_frames.Pop().Number);
                _look?.End(frame.Name);
                return;
        }
    }

    private void EndInline(AknFrame frame)
    {
        if (frame.IsItalic)
        {
            _run.EndItalics(frame.Start);
        }
        else if (frame.IsBold)
        {
            _run.EndBold(frame.Start);
        }

        if (frame.Address is string address && _withLinks)
        {
            _run.EndLink(frame.Start, address);
        }

        _look?.EndInline(frame, _run);

        if (frame.IsFact)
        {
            _head.Take(frame.Name, frame.Type, _run.From(frame.Start));
        }

        _isTitle |= frame.Name == AknNames.DocTitle && frame.Place == AknPlace.Body;

        // The letter of a part of a collection: "A" over "Final budget appropriations …".
        if (frame.Name == AknNames.DocNumber && frame.Place == AknPlace.Component)
        {
            Flush();
        }
    }

    // A note's marker in digits; a star or none at all is counted instead.
    private void BeginNote(string? printed)
    {
        _notes++;
        ReadOnlySpan<char> trimmed = printed.AsSpan().Trim();
        bool isNumber = trimmed.Length is > 0 and < 6 && trimmed.IndexOfAnyExceptInRange('0', '9') < 0;
        string marker = isNumber ? trimmed.ToString() : _notes.ToString(CultureInfo.InvariantCulture);
        _run.Append(Superscript.FromPlain(marker));
        _pendingNotes.Add((marker, "", [], _xml.Line, null));
        _outer.Push(_run);
        _run = new Line();
    }

    private void EndNote()
    {
        EditorLink[] links = [.. _run.Links];
        BlockLook? look = _look is null ? null : AknLook.OfNote(_run);
        string text = _run.Take();
        _run = _outer.Pop();

        // A note inside a note ends first, and stands behind it.
        int mine = _pendingNotes.FindLastIndex(n => n.Text.Length == 0);
        _pendingNotes[mine] = _pendingNotes[mine] with { Text = text.Length > 0 ? text : " ", Links = links, Look = look };
    }

    private bool IsInNoteOrNumber => _outer.Count > 0;

    // Paragraphs of a note are one line.
    private void FlushBlock()
    {
        if (IsInNoteOrNumber)
        {
            _run.Append(" ");
        }
        else
        {
            Flush();
        }
    }

    private void TakeNumber(string number)
    {
        if (IsInNoteOrNumber)
        {
            _run.Append(number);
        }
        else
        {
            _frames.SetNumber(number);
        }
    }

    // A number without words of its own is the next paragraph's.
    private void CarryNumber(string? number)
    {
        if (number is not null && !IsInNoteOrNumber && DraftingForms.English.Marks.StartsNumbered(number))
        {
            TakeNumber(number);
        }
    }

    private void Flush()
    {
        if (!_run.IsEmpty)
        {
            // The first words in italics are the verb.
            TextSpan italics = _run.FirstItalics;
            TextSpan opening = italics.Start == 0 || ListMark.IsDashed(_run.From(0).AsSpan(0, italics.Start)) ? italics : default;
            EditorLink[] links = _withLinks ? [.. _run.Links] : [];
            BlockRole role = _frames.TakeRole(out int at);
            role = _isTitle ? BlockRole.Head : role;
            _isTitle = false;
            var place = new SourcePlace(_line);
            string prefix = _frames.TakeNumbers(role, at, _run.From(0), heading => Add(heading with { Place = place }, [], 0));
            BlockLook? look = _look?.Of(_run, prefix.Length);
            string text = _run.Take();
            TextSpan marked = opening.IsEmpty ? default : new TextSpan(prefix.Length + opening.Start, prefix.Length + opening.End);
            Add(new Block(prefix + text, null, role, marked, place, look), links, prefix.Length);
        }

        foreach ((string marker, string text, EditorLink[] links, int line, BlockLook? look) in _pendingNotes)
        {
            Add(new Block(text.Trim(), marker, Place: new SourcePlace(line), Look: look), links, 0);
        }

        _pendingNotes.Clear();
    }

    private void Add(Block block, EditorLink[] links, int shift)
    {
        foreach (EditorLink link in links)
        {
            _links.Add(new BlockLink(_blocks.Count, link with { Span = new TextSpan(link.Span.Start + shift, link.Span.End + shift) }));
        }

        _blocks.Add(block);
    }

    private void ReadLeft(int depth, bool isEmpty)
    {
        while (!isEmpty && _xml.Read() && !(_xml.Node.NodeType == XmlNodeType.EndElement && _xml.Node.Depth == depth))
        {
            if (_xml.Node.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.Node.LocalName)
            {
                case AknNames.FrbrDate:
                    _head.TakeDate(_xml.Node.GetAttribute(AknNames.Date), _xml.Node.GetAttribute(AknNames.Name));
                    break;
                case AknNames.Keyword:
                    _head.TakeKeyword(
                        _xml.Node.GetAttribute(AknNames.ShowAs) ?? _xml.Node.GetAttribute(AknNames.Value),
                        _xml.Node.GetAttribute(AknNames.Dictionary));
                    break;
                default:
                    break;
            }
        }
    }
}
