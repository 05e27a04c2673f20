namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// Characters as they lie on the page to the order in which they are read, for scripts that run from right to left: the line is turned
/// round, and numbers and Latin words inside it are turned back (Unicode Standard Annex 9, in its simplest form).
/// </summary>
internal static class Bidirectional
{
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
            while (end < ordered.Count && char.IsAsciiLetterOrDigit(ordered[end].Glyph.Text[0]))
            {
                end++;
            }

            // "A/RES/70/1": signs inside a Latin run belong to it.
            while (end > start && end + 1 < ordered.Count && ordered[end].Glyph.Text[0] is '/' or '.' or '-'
                && char.IsAsciiLetterOrDigit(ordered[end + 1].Glyph.Text[0]))
            {
                end++;
                while (end < ordered.Count && char.IsAsciiLetterOrDigit(ordered[end].Glyph.Text[0]))
                {
                    end++;
                }
            }

            ordered.Reverse(start, end - start);
            start = Math.Max(end, start + 1);
        }

        return ordered;
    }

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
