namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>A character where it is printed. Lengths are points (1/72 inch), from the lower left corner of the page.</summary>
/// <param name="Text">The character, or several for a ligature; white space for a printed space.</param>
/// <param name="Left">Where it begins on its baseline.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The size of its font.</param>
/// <param name="IsItalic">Whether its font is an italic one.</param>
/// <param name="IsBold">Whether its font is a bold one.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool IsItalic, bool IsBold)
{
    /// <summary>Whether it prints nothing.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A thin line across the page.</summary>
internal readonly record struct Rule(double Left, double Right, double Height);

/// <summary>What is printed on a page.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Glyphs">The characters, in the order in which they are drawn; valid until the next page is read.</param>
/// <param name="Rules">The lines.</param>
internal sealed record PdfPage(int Number, double Width, double Height, List<Glyph> Glyphs, List<Rule> Rules);
