using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>How the paragraphs of a document look: its tables, the levels of its headings, how words are printed.</summary>
internal sealed class WordLook
{
    private const string HeadingStyle = "heading";

    /// <summary>The tables.</summary>
    public TableCells Cells { get; } = new();

    /// <summary>Words of a run have been added.</summary>
    /// <param name="line">The line that they were added to.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="format">How they are printed.</param>
    public static void EndWords(Line line, int start, RunFormat format)
    {
        Style(line, start, format.Italic, InlineStyle.Italic);
        Style(line, start, format.Bold, InlineStyle.Bold);
        Style(line, start, format.Underline, InlineStyle.Underline);
        Style(line, start, format.Subscript, InlineStyle.Lowered);
        if (format.Superscript is true && start < line.Length && !Superscript.IsDigit(line.From(start)[0]))
        {
            line.EndStyle(start, InlineStyle.Raised);
        }
    }

    /// <summary>The look of a paragraph.</summary>
    /// <param name="paragraph">The paragraph, which it takes the styles of.</param>
    /// <param name="prefix">How many characters will stand before its words.</param>
    public BlockLook Of(WordParagraph paragraph, int prefix) =>
        new BlockLook(paragraph.Line.TakeStyled(), LevelOf(paragraph.Style), paragraph.IsCell ? Cells.Current : null).Behind(prefix);

    private static void Style(Line line, int start, bool? isOn, InlineStyle style)
    {
        if (isOn is true)
        {
            line.EndStyle(start, style);
        }
    }

    // The ids of Word's own styles are their English names without spaces, whatever its language.
    private static int LevelOf(string? style) =>
        style is not null && style.Length == HeadingStyle.Length + 1 && style.StartsWith(HeadingStyle, StringComparison.OrdinalIgnoreCase)
        && style[^1] is >= '1' and <= '9' ? style[^1] - '0' : 0;
}
