namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>A character on a line.</summary>
/// <param name="Glyph">It.</param>
/// <param name="IsRaised">Whether it is small and stands above the baseline.</param>
internal readonly record struct PlacedGlyph(Glyph Glyph, bool IsRaised);

/// <summary>The characters of a page that share a baseline, from left to right, and the small ones that are raised above it.</summary>
/// <param name="baseline">Its height.</param>
internal sealed class BaselineRow(double baseline)
{
    // Superscripts are some 0.6 of the size of their line, and are raised by some 0.2 to 0.4 of it.
    private const double LargestRaised = 0.82;
    private const double LeastRise = 0.08;
    private const double MostRise = 0.7;
    private const double MostGap = 0.7;
    private const double SameBaseline = 0.12;

    /// <summary>The height of the baseline.</summary>
    public double Baseline { get; } = baseline;

    /// <summary>Its characters.</summary>
    public List<PlacedGlyph> Glyphs { get; } = [];

    /// <summary>The size of most of them.</summary>
    public double Size { get; private set; }

    /// <summary>The rows of a page, from its head to its foot.</summary>
    public static List<BaselineRow> Of(PdfPage page)
    {
        var rows = new List<BaselineRow>();
        int[] order = [.. Enumerable.Range(0, page.Glyphs.Count)
            .Where(i => page.Glyphs[i] is { Text.Length: > 0 } g && g.Left >= -page.Width && g.Right <= 2 * page.Width)];
        Array.Sort(Array.ConvertAll(order, i => (-page.Glyphs[i].Baseline, i)), order);
        foreach (int at in order)
        {
            Glyph glyph = page.Glyphs[at];
            if (rows.Count == 0 || rows[^1].Baseline - glyph.Baseline > SameBaseline * glyph.Size)
            {
                rows.Add(new BaselineRow(glyph.Baseline));
            }

            rows[^1].Glyphs.Add(new PlacedGlyph(glyph, IsRaised: false));
        }

        rows.ForEach(s => s.Order());
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].Lower(rows, i);
        }

        rows.RemoveAll(s => s.Glyphs.TrueForAll(g => g.Glyph.IsBlank));
        return rows;
    }

    private void Order()
    {
        Glyphs.Sort((a, b) => a.Glyph.Left.CompareTo(b.Glyph.Left));
        Dictionary<double, int> sizes = [];
        foreach (PlacedGlyph placed in Glyphs.Where(g => !g.Glyph.IsBlank))
        {
            double size = Math.Round(placed.Glyph.Size, 1);
            sizes[size] = sizes.GetValueOrDefault(size) + 1;
        }

        Size = sizes.Count > 0 ? sizes.MaxBy(s => s.Value).Key : 0;
    }

    // Small characters above a line belong to it where they touch its words.
    private void Lower(List<BaselineRow> rows, int at)
    {
        if (Size == 0)
        {
            return;
        }

        for (int below = at + 1; below < rows.Count && Baseline - rows[below].Baseline <= 2 * MostRise * Size; below++)
        {
            BaselineRow line = rows[below];
            double rise = Baseline - line.Baseline;
            if (rise < LeastRise * line.Size || rise > MostRise * line.Size)
            {
                continue;
            }

            line.TakeRaised(Glyphs);
        }
    }

    // Characters that follow one another closely are one mark; it belongs to this line if it touches one of its words.
    private void TakeRaised(List<PlacedGlyph> above)
    {
        var left = new List<PlacedGlyph>(above.Count);
        int taken = Glyphs.Count;
        for (int start = 0; start < above.Count;)
        {
            int end = start + 1;
            while (end < above.Count && above[end].Glyph.Left - above[end - 1].Glyph.Right < MostGap / 2 * above[start].Glyph.Size)
            {
                end++;
            }

            List<PlacedGlyph> mark = above.GetRange(start, end - start);
            start = end;
            if (mark.TrueForAll(g => g.Glyph.Size <= LargestRaised * Size) && mark.Exists(g => !g.Glyph.IsBlank)
                && Touches(taken, mark[0].Glyph.Left, mark[^1].Glyph.Right))
            {
                Glyphs.AddRange(mark.Where(g => !g.Glyph.IsBlank).Select(g => g with { IsRaised = true }));
            }
            else
            {
                left.AddRange(mark);
            }
        }

        if (Glyphs.Count > taken)
        {
            Glyphs.Sort((a, b) => a.Glyph.Left.CompareTo(b.Glyph.Left));
            above.Clear();
            above.AddRange(left);
        }
    }

    private bool Touches(int count, double left, double right)
    {
        const int Neighbours = 4;
        double near = MostGap * Size;
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Glyphs[middle].Glyph.Left < left ? (middle + 1, high) : (low, middle);
        }

        for (int i = Math.Max(0, low - Neighbours); i < Math.Min(count, low + Neighbours); i++)
        {
            Glyph glyph = Glyphs[i].Glyph;
            if (!glyph.IsBlank && ((glyph.Right >= left - near && glyph.Right <= left + (near / 2))
                || (glyph.Left >= right - (near / 2) && glyph.Left <= right + near)))
            {
                return true;
            }
        }

        return false;
    }
}
