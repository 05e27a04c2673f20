namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>The empty band down the middle of a page that is set in two columns.</summary>
internal static class ColumnGap
{
    private const int LeastLines = 8;
    private const double LeastShare = 0.6;
    private const double LeastGap = 1.0;

    /// <summary>Where it is, in points from the left; null where the page has none.</summary>
    public static double? Find(List<BaselineRow> rows)
    {
        double left = double.MaxValue, right = double.MinValue;
        foreach (BaselineRow row in rows)
        {
            left = Math.Min(left, row.Glyphs[0].Glyph.Left);
            right = Math.Max(right, row.Glyphs[^1].Glyph.Right);
        }

        if (rows.Count < LeastLines || right - left is not (> 100 and < 5000))
        {
            return null;
        }

        int width = (int)(right - left) + 1;
        int[] gaps = new int[width], crossings = new int[width];
        foreach (BaselineRow row in rows)
        {
            Count(row, left, gaps, crossings);
        }

        int best = -1;
        for (int x = width * 3 / 10; x < width * 7 / 10; x++)
        {
            best = gaps[x] >= LeastLines && gaps[x] >= LeastShare * (gaps[x] + crossings[x]) && (best < 0 || gaps[x] > gaps[best]) ? x : best;
        }

        // The middle of the band that is as empty.
        int end = best;
        while (best >= 0 && end + 1 < width && gaps[end + 1] == gaps[best])
        {
            end++;
        }

        return best < 0 ? null : left + ((best + end) / 2.0);
    }

    private static void Count(BaselineRow row, double left, int[] gaps, int[] crossings)
    {
        double ink = double.NaN;
        foreach (PlacedGlyph placed in row.Glyphs.Where(g => !g.Glyph.IsBlank))
        {
            Glyph glyph = placed.Glyph;
            bool isGap = glyph.Left - ink > LeastGap * row.Size;
            if (!double.IsNaN(ink))
            {
                Fill(isGap ? gaps : crossings, ink - left, glyph.Left - left);
            }

            Fill(crossings, glyph.Left - left, glyph.Right - left);
            ink = double.IsNaN(ink) ? glyph.Right : Math.Max(ink, glyph.Right);
        }
    }

    private static void Fill(int[] counts, double from, double to)
    {
        for (int x = Math.Max(0, (int)Math.Ceiling(from)); x < Math.Min(counts.Length, (int)Math.Ceiling(to)); x++)
        {
            counts[x]++;
        }
    }
}
