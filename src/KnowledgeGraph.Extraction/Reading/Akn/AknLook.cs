using System.Globalization;
using System.Xml;

namespace KnowledgeGraph.Extraction.Reading.Akn;

/// <summary>How the blocks of a file look: its tables and lists, and how words are printed by the name of their element or its class.</summary>
internal sealed class AknLook
{
    private readonly TableCells _cells = new();
    private readonly ListItems _lists = new();

    /// <summary>An element begins.</summary>
    public void Begin(string name, XmlReader node)
    {
        switch (name)
        {
            case AknNames.Table:
                _cells.BeginTable();
                break;
            case AknNames.Tr:
                _cells.BeginRow();
                break;
            case AknNames.Td or AknNames.Th:
                _cells.BeginCell(Span(node, AknNames.RowSpan), Span(node, AknNames.ColSpan), name == AknNames.Th);
                break;
            case AknNames.Ul or AknNames.Ol or AknNames.List or AknNames.BlockList:
                _lists.BeginList(name == AknNames.Ol);
                break;
            case AknNames.Li or AknNames.Point or AknNames.Item:
                _lists.BeginItem();
                break;
            default:
                break;
        }
    }

    /// <summary>An element ends that is no part of a line.</summary>
    public void End(string name)
    {
        switch (name)
        {
            case AknNames.Table:
                _cells.EndTable();
                break;
            case AknNames.Td or AknNames.Th:
                _cells.EndCell();
                break;
            case AknNames.Ul or AknNames.Ol or AknNames.List or AknNames.BlockList:
                _lists.EndList();
                break;
            default:
                break;
        }
    }

    /// <summary>A part of a line ends.</summary>
    public void EndInline(AknFrame frame, Line line)
    {
        if (StyleOf(frame) is InlineStyle style)
        {
            line.EndStyle(frame.Start, style, frame.Address);
        }
    }

    /// <summary>The look of a block that stands here.</summary>
    /// <param name="line">Its words, which it takes the styles of.</param>
    /// <param name="prefix">How many characters will stand before them.</param>
    public BlockLook Of(Line line, int prefix) => new BlockLook(line.TakeStyled(), 0, _cells.Current, _lists.Current).Behind(prefix);

    /// <summary>The look of a footnote.</summary>
    public static BlockLook OfNote(Line line) => new(line.TakeStyled());

    private static InlineStyle? StyleOf(AknFrame frame) => frame.Name switch
    {
        AknNames.I => InlineStyle.Italic,
        AknNames.B => InlineStyle.Bold,
        AknNames.U => InlineStyle.Underline,
        AknNames.Sup => InlineStyle.Raised,
        AknNames.Sub => InlineStyle.Lowered,
        AknNames.A or AknNames.Ref when frame.Address is not null => InlineStyle.Link,
        AknNames.Span when frame.Class is { } named => OfClass(named),
        _ => null,
    };

    private static InlineStyle? OfClass(string named) =>
        named.Contains("italic", StringComparison.Ordinal) ? InlineStyle.Italic
        : named.Contains("bold", StringComparison.Ordinal) ? InlineStyle.Bold
        : named.Contains("underline", StringComparison.Ordinal) ? InlineStyle.Underline
        : named.Contains("superscript", StringComparison.Ordinal) ? InlineStyle.Raised
        : named.Contains("subscript", StringComparison.Ordinal) ? InlineStyle.Lowered
        : null;

    private static int Span(XmlReader node, string name) =>
        int.TryParse(node.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? span : 1;
}
