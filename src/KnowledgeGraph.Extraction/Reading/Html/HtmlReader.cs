using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>
/// A page of HTML, saved from a library of documents or law, to blocks: what a person reads of it, without what is around the text.
/// </summary>
internal sealed class HtmlReader
{
    /// <summary>The longest page, in bytes: the tree that is made of it takes some ten times as much.</summary>
    public const int LongestPage = 16 << 20;

    // Of the words of a page: what an element has to hold to be its text.
    private const double LeastOfMain = 0.4;

    // Articles that are looked at to see whether they are the text.
    private const int MostMains = 64;

    private readonly HtmlNotes _notes;
    private readonly ReadingBudget? _budget;
    private readonly HtmlLook? _look;
    private readonly List<Block> _blocks = [];
    private readonly List<Block> _pendingNotes = [];
    private readonly HashSet<IElement> _printed = [];
    private readonly Dictionary<IElement, HtmlList> _lists = [];
    private Line _line = new();
    private string _prefix = "";
    private bool _isCell;
    private bool _isInNote;
    private int _lineEnds;

    private HtmlReader(IDocument document, ReadingBudget? budget, bool withLook) =>
        (_notes, _budget, _look) = (new HtmlNotes(document), budget, withLook ? new HtmlLook() : null);

    /// <summary>Reads a page.</summary>
    /// <param name="content">Its bytes; their encoding is found as HTML says (13.2.3.2).</param>
    /// <param name="budget">What reading the file may cost; null for any.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">It has no text, is too large or nested too deeply.</exception>
    public static List<Block> Read(ReadOnlyMemory<byte> content, ReadingBudget? budget = null, bool withLook = false)
    {
        if (content.Length > LongestPage)
        {
            throw new UnreadableDocumentException(string.Create(CultureInfo.InvariantCulture,
                $"is too large: {content.Length:N0} bytes, at most {LongestPage:N0} are read of one page. Save its text alone"));
        }

        HtmlNesting.RefuseTooMuch(content.Span);
        using IDocument document = Parse(content);
        var reader = new HtmlReader(document, budget, withLook);
        reader.Walk(Main(document), 0);
        reader.Flush();
        if (!reader._blocks.Exists(b => b.Note is null))
        {
            throw new UnreadableDocumentException(
                "is a page of HTML without a word of text: it may load its text when it is shown, or show another file. Save that one");
        }

        return TypedNotes.Find(reader._blocks);
    }

    private static IDocument Parse(ReadOnlyMemory<byte> content)
    {
        if (HtmlEncoding.TryDecode(content.Span, out string page))
        {
            return new HtmlParser().ParseDocument(page);
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return new HtmlParser().ParseDocument(stream);
    }

    // Where the page says what its text is, that; if it holds most of the words.
    private static IElement Main(IDocument document)
    {
        IElement body = document.Body ?? document.DocumentElement;
        int words = Length(body);
        foreach (IElement main in document.QuerySelectorAll("main, [role=main], article").Take(MostMains))
        {
            if (Length(main) >= LeastOfMain * words)
            {
                return main;
            }
        }

        return body;
    }

    private static int Length(IElement element)
    {
        int length = 0;
        var open = new Stack<INode>([element]);
        while (open.TryPop(out INode? node))
        {
            if (node is IText text)
            {
                length += text.Length;
            }
            else if (node is IElement inner && HtmlElements.Of(inner.LocalName) is HtmlElement.Left or HtmlElement.Around
                && !ReferenceEquals(inner, element))
            {
                continue;
            }

            foreach (INode child in node.ChildNodes)
            {
                open.Push(child);
            }
        }

        return length;
    }

    private void Walk(INode parent, int depth)
    {
        if (depth > HtmlNesting.Deepest)
        {
            throw HtmlNesting.TooDeep();
        }

        // The library finds a sibling by counting from the first.
        foreach (INode node in parent.ChildNodes)
        {
            _budget?.GoOnInTime();
            switch (node)
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element when !IsHidden(element):
                    Take(element, depth);
                    break;
                default:
                    break;
            }
        }
    }

    private void Take(IElement element, int depth)
    {
        if (_notes.NumberOf(element) is string number && !_isInNote)
        {
            // A note that its mark has printed already; one whose mark stands outside the text is printed here.
            if (!_printed.Contains(element))
            {
                Flush();
                TakeNote(element, number, depth);
                Flush();
            }

            return;
        }

        _look?.Begin(element, _line);
        TakeWords(element, depth);
        _look?.End(element, _line);
    }

    private void TakeWords(IElement element, int depth)
    {
        HtmlElement kind = HtmlElements.Of(element.LocalName);
        switch (kind is HtmlElement.Inline or HtmlElement.Bold && Styles(element, "vertical-align:super") ? HtmlElement.Raised : kind)
        {
            case HtmlElement.Left or HtmlElement.Around:
                break;
            case HtmlElement.LineEnd:
                TakeLineEnd();
                break;
            case HtmlElement.Italic:
                int start = _line.Length;
                Walk(element, depth + 1);
                _line.EndItalics(start);
                break;
            case HtmlElement.Bold:
                int bold = _line.Length;
                Walk(element, depth + 1);
                _line.EndBold(bold);
                break;
            case HtmlElement.Raised:
                TakeRaised(element, depth);
                break;
            case HtmlElement.Link when _notes.MarkedBy(element) is { } note:
                TakeMark(note, depth);
                break;
            case HtmlElement.Preformatted when !_isInNote:
                Flush();
                string text = element.TextContent;
                _blocks.AddRange(PlainTextReader.Read(text, ToldLanguage.FormsOf([text]).Language).Where(b => b.Text.Length > 0));
                break;
            case HtmlElement.Item:
                Flush();
                _prefix = Number(element);
                Walk(element, depth + 1);
                Flush();
                break;
            case HtmlElement.Cell:
                TakeCell(element, depth);
                break;
            case HtmlElement.Block:
                Flush();
                Walk(element, depth + 1);
                Flush();
                break;
            default:
                Walk(element, depth + 1);
                break;
        }
    }

    private void Append(string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _lineEnds = 0;
        }

        _line.Append(words);
    }

    // One ends a line, two a paragraph.
    private void TakeLineEnd()
    {
        if (++_lineEnds > 1)
        {
            Flush();
        }

        _line.Append(" ");
    }

    private void TakeRaised(IElement element, int depth)
    {
        if (TypedNotes.MarkOf(HtmlWords.FewOf(element)) is not { } mark || element.QuerySelector("a") is not null)
        {
            Walk(element, depth + 1);
            return;
        }

        _line.Append(Superscript.FromPlain(mark));
    }

    private void TakeMark(IElement note, int depth)
    {
        string number = _notes.NumberOf(note)!;
        _line.Append(Superscript.FromPlain(number));
        if (!_isInNote && _printed.Add(note))
        {
            TakeNote(note, number, depth);
        }
    }

    private void TakeNote(IElement note, string number, int depth)
    {
        (Line line, string prefix, bool isCell) = (_line, _prefix, _isCell);
        (_line, _prefix, _isCell, _isInNote) = (new Line(), "", false, true);
        _printed.Add(note);
        Walk(note, depth + 1);
        string text = WithoutMark(_line.Take(), number);
        (_line, _prefix, _isCell, _isInNote) = (line, prefix, isCell, false);
        _pendingNotes.Add(new Block(text, number));
    }

    // "[1] Resolution 70/1. ↩"
    private static string WithoutMark(string text, string number)
    {
        string words = text.TrimStart('[', '(', '^', '↑', ' ').TrimEnd('↩', '↑', '\uFE0E', ' ');
        string raised = Superscript.FromPlain(number);
        string first = words.StartsWith(raised, StringComparison.Ordinal) ? raised : words.StartsWith(number, StringComparison.Ordinal) ? number : "";
        bool isMark = first.Length > 0 && words.Length > first.Length
            && !char.IsAsciiLetterOrDigit(words[first.Length]) && words[first.Length] != '/';
        return isMark ? words[first.Length..].TrimStart(']', ')', '.', ' ') : words;
    }

    // A cell that is only a number belongs to the words in the next one; one that has its row alone is a frame.
    private void TakeCell(IElement cell, int depth)
    {
        Flush();
        (string prefix, bool outer) = (_prefix, _isCell);
        string words = HtmlWords.FewOf(cell).Trim();
        if (DraftingForms.English.Marks.IsAll(words))
        {
            _prefix = words;
            return;
        }

        _isCell = prefix.Length == 0 && HtmlWords.HasSiblings(cell) && cell.QuerySelector("p, table, div, li") is null;
        Walk(cell, depth + 1);
        Flush();
        _isCell = outer;
    }

    // The number that a list prints before its items.
    private string Number(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "";
        }

        if (!_lists.TryGetValue(list, out HtmlList? numbers))
        {
            _lists[list] = numbers = new HtmlList(list.GetAttribute("type"), list.GetAttribute("start"), Styles(list, "list-style:none"));
        }

        return numbers.Next(item.GetAttribute("value"));
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || Styles(element, "display:none")
        || Styles(element, "visibility:hidden") || Styles(element, "mso-hide:all");

    private static bool Styles(IElement element, string rule) =>
        element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains(rule, StringComparison.OrdinalIgnoreCase) is true;

    private void Flush()
    {
        if (_isInNote)
        {
            _line.Append(" ");
            return;
        }

        _lineEnds = 0;
        if (!_line.IsEmpty)
        {
            TextSpan italics = _line.FirstItalics;
            BlockLook? look = _look?.Of(_line, _isCell);
            string text = _line.Take();
            // Lists often print numbers that their text has already.
            string prefix = _prefix.Length > 0 && !DraftingForms.English.Marks.Starts(text) ? _prefix + " " : "";
            TextSpan opening = italics.IsEmpty ? default : new TextSpan(italics.Start + prefix.Length, italics.End + prefix.Length);
            _blocks.Add(new Block(prefix + text, null, _isCell ? BlockRole.Cell : BlockRole.Unknown, opening, Look: look?.Behind(prefix.Length)));
            _prefix = "";
        }

        _blocks.AddRange(_pendingNotes);
        _pendingNotes.Clear();
    }
}
