using System.Globalization;
using AngleSharp.Dom;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>How the blocks of a page look: its tables, lists and headings, and how words are printed by the name of their element.</summary>
internal sealed class HtmlLook
{
    private readonly TableCells _cells = new();
    private readonly ListItems _lists = new();
    private readonly Stack<(Line Line, int Start, int Flushed)> _open = new();
    private int _flushed;
    private int _heading;

    /// <summary>An element begins.</summary>
    public void Begin(IElement element, Line line)
    {
        _open.Push((line, line.Length, _flushed));
        switch (element.LocalName)
        {
            case "table":
                _cells.BeginTable();
                break;
            case "tr":
                _cells.BeginRow();
                break;
            case "td" or "th":
                _cells.BeginCell(Number(element, "rowspan"), Number(element, "colspan"), element.LocalName == "th");
                break;
            case "ul" or "ol":
                _lists.BeginList(element.LocalName == "ol");
                break;
            case "li":
                _lists.BeginItem();
                break;
            case ['h', >= '1' and <= '6' and var level]:
                _heading = level - '0';
                break;
            default:
                break;
        }
    }

    /// <summary>An element ends.</summary>
    public void End(IElement element, Line line)
    {
        (Line begun, int start, int flushed) = _open.Pop();
        switch (element.LocalName)
        {
            case "table":
                _cells.EndTable();
                break;
            case "td" or "th":
                _cells.EndCell();
                break;
            case "ul" or "ol":
                _lists.EndList();
                break;
            case ['h', >= '1' and <= '6']:
                _heading = 0;
                break;
            default:
                break;
        }

        // A mark that a note is made of is no raised word; what goes over several blocks is printed so in none.
        if (StyleOf(element) is InlineStyle style && ReferenceEquals(begun, line) && flushed == _flushed && start < line.Length
            && !Superscript.IsDigit(line.From(start)[0]))
        {
            line.EndStyle(start, style, style == InlineStyle.Link ? element.GetAttribute("href") : null);
        }
    }

    /// <summary>The look of a block that ends here.</summary>
    /// <param name="line">Its words, which it takes the styles of.</param>
    /// <param name="isCell">Whether it is a cell; a cell that holds a text is a frame.</param>
    public BlockLook Of(Line line, bool isCell)
    {
        _flushed++;
        return new BlockLook(line.TakeStyled(), _heading, isCell ? _cells.Current : null, isCell ? null : _lists.Current);
    }

    private static InlineStyle? StyleOf(IElement element) => element.LocalName switch
    {
        "i" or "em" or "cite" => InlineStyle.Italic,
        "b" or "strong" => InlineStyle.Bold,
        "u" or "ins" => InlineStyle.Underline,
        "sup" => InlineStyle.Raised,
        "sub" => InlineStyle.Lowered,
        "a" when element.GetAttribute("href") is { Length: > 0 } address && !address.StartsWith('#') => InlineStyle.Link,
        _ => null,
    };

    private static int Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 1;
}
