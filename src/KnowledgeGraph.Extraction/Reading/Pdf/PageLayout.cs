namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>The lines of a page in the order in which they are read: down the page, where it has two columns first the left one.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Rules">The thin lines across it; pieces that touch are one.</param>
internal sealed record PageLayout(int Page, double Height, double Width, List<TextLine> Lines, List<Rule> Rules)
{
    // A page of which every twentieth character is a space prints its spaces.
    private const int CharactersToSpace = 20;
    private const int LeastLinesOfColumn = 6;
    private const double LeastOfColumn = 0.55;

    /// <summary>Finds the lines of a page.</summary>
    public static PageLayout Of(PdfPage page)
    {
        List<BaselineRow> rows = BaselineRow.Of(page);
        bool printsSpaces = page.Glyphs.Count(g => g.IsBlank) * CharactersToSpace >= page.Glyphs.Count;
        double? columnGap = ColumnGap.Find(rows);
        var builder = new LineBuilder(page.Number, printsSpaces, columnGap);
        List<TextLine> lines = [.. rows.SelectMany(builder.Build)];
        lines = columnGap is double middle ? InColumns(lines, middle) : lines;
        return new PageLayout(page.Number, page.Height, page.Width, lines, Joined(page.Rules));
    }

    // Runs of lines of which none crosses the gap are columns, if both sides are texts; a line that crosses it stands above or below them.
    private static List<TextLine> InColumns(List<TextLine> lines, double middle)
    {
        var ordered = new List<TextLine>(lines.Count);
        for (int start = 0; start < lines.Count;)
        {
            int end = start;
            while (end < lines.Count && (lines[end].Right <= middle || lines[end].Left >= middle))
            {
                end++;
            }

            List<TextLine> run = lines[start..end];
            List<TextLine> left = run.FindAll(l => l.Right <= middle), right = run.FindAll(l => l.Left >= middle);
            bool areColumns = IsText(left) && IsText(right);
            ordered.AddRange(areColumns ? left.Select(l => l with { Column = 1 }).Concat(right.Select(l => l with { Column = 2 }))
                : run.Select(l => l with { IsCell = Stands(run, l) }));
            if (end < lines.Count)
            {
                ordered.Add(lines[end++]);
            }

            start = end;
        }

        return ordered;
    }

    private static bool Stands(List<TextLine> run, TextLine line) => run.Exists(o => !ReferenceEquals(o, line) && o.Baseline == line.Baseline);

    private static bool IsText(List<TextLine> column)
    {
        if (column.Count < LeastLinesOfColumn)
        {
            return false;
        }

        double width = column.Max(l => l.Right) - column.Min(l => l.Left);
        return column.Count(l => l.Right - l.Left >= LeastOfColumn * width) * 2 >= column.Count;
    }

    private static List<Rule> Joined(List<Rule> rules)
    {
        const double Touching = 2;
        var joined = new List<Rule>();
        foreach (Rule rule in rules.OrderByDescending(r => Math.Round(r.Height)).ThenBy(r => r.Left))
        {
            if (joined.Count > 0 && joined[^1] is var last && Math.Abs(last.Height - rule.Height) <= Touching && rule.Left <= last.Right + Touching)
            {
                joined[^1] = last with { Right = Math.Max(last.Right, rule.Right) };
            }
            else
            {
                joined.Add(rule);
            }
        }

        return joined;
    }
}
