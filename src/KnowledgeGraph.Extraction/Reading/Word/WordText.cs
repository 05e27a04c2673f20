using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading.Xml;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>
/// The words of a part of a Word file, in one pass: tracked changes as accepted, hidden text left out, text boxes behind the paragraph
/// that they are tied to (ECMA-376 Part 1, 17).
/// </summary>
internal sealed partial class WordText(BoundedXml xml, WordStyles styles, WordNumbering numbering,
    WordNotes? footnotes, WordNotes? endnotes, List<Block> blocks, WordLook? look = null)
{
    // What is done with an element, by its name.
    private static readonly FrozenDictionary<string, Action<WordText>> Elements = new Dictionary<string, Action<WordText>>
    {
        ["p"] = t => t.TakeParagraph(),
        ["pPr"] = t => t.TakeProperties(),
        ["r"] = t => t.TakeRun(),
        ["rPr"] = t => t.TakeRunProperties(),
        ["t"] = t => t.TakeText(),
        ["tab"] = t => t.TakeSpace(),
        ["ptab"] = t => t.TakeSpace(),
        ["br"] = t => t.TakeSpace(),
        ["cr"] = t => t.TakeSpace(),
        ["noBreakHyphen"] = t => t.Append("-"),
        ["sym"] = t => t.TakeSymbol(),
        ["footnoteReference"] = t => t.TakeFootnote(),
        ["endnoteReference"] = t => t.TakeEndnote(),
        ["tbl"] = t => t.TakeTable(),
        ["tr"] = t => t.TakeRow(),
        ["tc"] = t => t.TakeCell(),
        ["tcPr"] = t => t.TakeCellProperties(),
        ["txbxContent"] = t => t.TakeBox(),
        ["mc:AlternateContent"] = t => t.TakeAlternative(),

        // Deleted, moved away, or no words of the text: instructions of fields, properties.
        ["del"] = t => t.Skip(),
        ["moveFrom"] = t => t.Skip(),
        ["delText"] = t => t.Skip(),
        ["instrText"] = t => t.Skip(),
        ["delInstrText"] = t => t.Skip(),
        ["sectPr"] = t => t.Skip(),
        ["sdtPr"] = t => t.Skip(),
        ["tblPr"] = t => t.Skip(),
        ["rt"] = t => t.Skip(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<Block> _behind = [];
    private WordParagraph _paragraph = new();
    private RunFormat _run;
    private int _columns;
    private int _boxes;
    private (string Mark, string? Note)? _ownMark;

    /// <summary>Reads what lies in the element that began at a depth; -1 for the whole part.</summary>
    public void ReadInside(int depth)
    {
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth <= depth))
        {
            if (xml.Node.NodeType == XmlNodeType.Element)
            {
                Take(WordNames.Of(xml.Node));
            }
        }

        if (depth < 0)
        {
            EndParagraph(isMerged: false);
        }
    }

    // Whatever else there is may hold words.
    private void Take(string name)
    {
        if (Elements.TryGetValue(name, out Action<WordText>? take))
        {
            take(this);
        }
    }

    private void Skip() => WordNames.Skip(xml);

    private void TakeSpace() => _paragraph.Line.Append(" ");

    private void TakeParagraph()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        _paragraph.Begin(_columns > 1);
        ReadInside(xml.Node.Depth);
        EndParagraph(_paragraph.IsMerged);
    }

    // A paragraph whose mark is deleted goes on in the next one.
    private void EndParagraph(bool isMerged)
    {
        if (isMerged)
        {
            _paragraph.Line.Append(" ");
            return;
        }

        string number = numbering.Next(_paragraph.List);
        if (!_paragraph.Line.IsEmpty)
        {
            TextSpan italics = _paragraph.Line.FirstItalics;
            string prefix = number.Length > 0 ? number + " " : "";
            BlockLook? seen = look?.Of(_paragraph, prefix.Length);
            string text = prefix + _paragraph.Line.Take();
            TextSpan opening = italics.IsEmpty ? default : new TextSpan(italics.Start + prefix.Length, italics.End + prefix.Length);
            blocks.Add(new Block(text, null, _paragraph.IsCell ? BlockRole.Cell : BlockRole.Unknown, opening, Look: seen));
        }

        _paragraph.Reset();
        if (_boxes == 0)
        {
            blocks.AddRange(_behind);
            _behind.Clear();
        }
    }

    private void TakeProperties()
    {
        int depth = xml.Node.Depth;
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        ListPlace own = default;
        bool isMerged = false;
        while (WordNames.NextInside(xml, depth))
        {
            switch (WordNames.Of(xml.Node))
            {
                case "pStyle":
                    _paragraph.Style = WordNames.Value(xml.Node);
                    break;
                case "numId":
                    own = own with { List = WordNames.Number(xml.Node) };
                    break;
                case "ilvl":
                    own = own with { Level = WordNames.Number(xml.Node) };
                    break;
                case "del" or "moveFrom":
                    isMerged = true;
                    break;
                case "pPrChange":
                    // How the paragraph looked before a tracked change.
                    WordNames.Skip(xml);
                    break;
                default:
                    break;
            }
        }

        ListPlace style = styles.List(_paragraph.Style);
        _paragraph.List = new ListPlace(own.List ?? style.List, own.Level ?? style.Level);
        _paragraph.IsMerged = isMerged;
    }

    private void TakeRun()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        RunFormat outer = _run;
        _run = styles.Format(_paragraph.Style);
        _ownMark = null;
        ReadInside(xml.Node.Depth);
        (_run, _ownMark) = (outer, null);
    }

    private void TakeRunProperties()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Node.Depth;
        string? style = null;
        RunFormat own = default;
        while (WordNames.NextInside(xml, depth))
        {
            string name = WordNames.Of(xml.Node);
            if (name == "rPrChange")
            {
                WordNames.Skip(xml);
            }

            style = name == "rStyle" ? WordNames.Value(xml.Node) : style;
            own = own.With(name, xml.Node);
        }

        _run = own.Over(styles.Format(style)).Over(_run);
    }

    private void TakeText()
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Node.Depth;
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth == depth))
        {
            if (xml.Node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                Append(xml.Text());
            }
        }
    }

    private void Append(string words)
    {
        if (_run.Hidden is true)
        {
            return;
        }

        // A mark that Word does not count is printed as it is typed where its note begins with it; else it gets a number that no other has.
        if (_ownMark is var (mark, note) && words.AsSpan().Trim() is { Length: > 0 } typed)
        {
            bool isSign = note is not null && note.AsSpan().StartsWith(typed) && typed.IndexOfAnyInRange('0', '9') < 0;
            (words, _ownMark) = (isSign ? words : Superscript.FromPlain(mark), null);
        }

        // A footnote's mark that is repeated is typed, or taken over by a field.
        bool isMark = _run.Superscript is true && words.AsSpan().Trim() is { Length: > 0 and <= 3 } digits
            && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        int start = _paragraph.Line.Length;
        _paragraph.Line.Append(isMark ? Superscript.FromPlain(words.AsSpan().Trim()) : words);
        if (_run.Italic is true)
        {
            _paragraph.Line.EndItalics(start);
        }
        else if (_run.Bold is true)
        {
            _paragraph.Line.EndBold(start);
        }

        if (look is not null)
        {
            WordLook.EndWords(_paragraph.Line, start, _run);
        }
    }

    private void TakeSymbol()
    {
        if (int.TryParse(WordNames.Attribute(xml.Node, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int sign))
        {
            Append(WordSymbol.Read(WordNames.Attribute(xml.Node, "font"), sign));
        }
    }

    private void TakeFootnote() => TakeMark(footnotes);

    private void TakeEndnote() => TakeMark(endnotes);

    private void TakeMark(WordNotes? notes)
    {
        bool hasOwnMark = WordNames.Attribute(xml.Node, "customMarkFollows") is "1" or "true" or "on";
        if (_run.Hidden is true || notes is null || WordNames.Number(xml.Node, "id") is not int id
            || !notes.TryMark(id, hasOwnMark, out string mark, out string? text))
        {
            return;
        }

        _ownMark = hasOwnMark ? (mark, text) : null;
        _paragraph.Line.Append(hasOwnMark ? "" : Superscript.FromPlain(mark));
        if (text is not null)
        {
            _behind.Add(new Block(text, mark));
        }
    }
}
