using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// Characters as they lie on the page to the order in which they are read, for scripts that run from right to left: the line is turned
/// round, and numbers and Latin words inside it are turned back (Unicode Standard Annex 9, in its simplest form).
/// </summary>
internal static class Bidirectional
{
    private const string Brackets = "()[]{}<>«»‹›";

    /// <summary>Whether most of the letters belong to such a script: Hebrew, Arabic and their neighbours.</summary>
    public static bool IsRightToLeft(List<PlacedGlyph> glyphs)
    {
        int strong = 0;
        foreach (PlacedGlyph placed in glyphs)
        {
            char c = placed.Glyph.Text[0];
            strong += IsRightToLeft(c) ? 1 : char.IsLetter(c) ? -1 : 0;
        }

        return strong > 0;
    }

    /// <summary>The characters in the order in which they are read.</summary>
    /// <param name="glyphs">From left to right.</param>
    /// <param name="space">The least gap that is a space, in points.</param>
    public static List<PlacedGlyph> Order(List<PlacedGlyph> glyphs, double space)
    {
        var ordered = new List<PlacedGlyph>(glyphs.Count);
        foreach (PlacedGlyph placed in glyphs)
        {
            if (ordered.Count > 0 && placed.Glyph.Left - ordered[^1].Glyph.Right > space)
            {
                ordered.Add(placed with { Glyph = placed.Glyph with { Text = " " } });
            }

            ordered.Add(placed);
        }

        ordered.Reverse();
        for (int start = 0; start < ordered.Count;)
        {
            int end = start;
            while (end < ordered.Count && (IsFromLeft(ordered[end]) || (end > start && Joins(ordered, end))))
            {
                end++;
            }

            ordered.Reverse(start, end - start);
            if (end == start)
            {
                ordered[start] = Mirrored(ordered[start]);
            }

            start = Math.Max(end, start + 1);
        }

        return ordered;
    }

    private static bool IsFromLeft(PlacedGlyph placed) =>
        char.IsAsciiLetterOrDigit(placed.Glyph.Text[0]) || ArabicForm.IsDigit(placed.Glyph.Text[0]);

    // "A/RES/70/1": signs inside a Latin run belong to it, and so do spaces between Latin words; two numbers are read from the right.
    private static bool Joins(List<PlacedGlyph> ordered, int at)
    {
        if (at + 1 >= ordered.Count || !IsFromLeft(ordered[at - 1]) || !IsFromLeft(ordered[at + 1]))
        {
            return false;
        }

        char sign = ordered[at].Glyph.Text[0];
        return sign is '/' or '.' or '-'
            || (char.IsWhiteSpace(sign) && char.IsAsciiLetter(ordered[at - 1].Glyph.Text[0]) && char.IsAsciiLetter(ordered[at + 1].Glyph.Text[0]));
    }

    // What opens from the left is printed where it closes from the right.
    private static PlacedGlyph Mirrored(PlacedGlyph placed) =>
        placed.Glyph.Text is [var sign] && Brackets.IndexOf(sign, StringComparison.Ordinal) is int at and >= 0
            ? placed with { Glyph = placed.Glyph with { Text = Brackets[at ^ 1].ToString() } }
            : placed;

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
