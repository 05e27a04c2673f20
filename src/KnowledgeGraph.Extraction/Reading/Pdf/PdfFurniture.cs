using System.Globalization;
using KnowledgeGraph.Extraction.Drafting;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// What belongs to the pages of a PDF and not to its text: what stands at the head or the foot of a page and has the shape of a running
/// head, a page counter or a job number, what stands there on one page after another, and what lies beyond such a line.
/// </summary>
internal static class PdfFurniture
{
    // Of the height of the page: how far head and foot reach.
    private const double Band = 0.14;
    private const double WidestRule = 0.5;
    private const int MostLinesOfHead = 4;
    private const int LeastCounters = 2;
    private const int LeastPages = 3;
    private const int MostLettersOfCounter = 8;
    private const int LongestFurniture = 160;

    /// <summary>Takes it out of every page.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="forms">The forms of their language.</param>
    /// <returns>The lines that were taken out.</returns>
    public static List<TextLine> Remove(List<PageLayout> pages, DraftingForms forms)
    {
        var furniture = new PageFurniture(forms);
        HashSet<string> repeated = Repeated(pages);
        var removed = new List<TextLine>();
        foreach (PageLayout page in pages)
        {
            double head = Head(page, repeated, furniture), foot = Foot(page, repeated, furniture);
            removed.AddRange(page.Lines.Where(l => l.Baseline >= head || l.Baseline <= foot));
            page.Lines.RemoveAll(l => l.Baseline >= head || l.Baseline <= foot);
        }

        return removed;
    }

    // The lowest baseline of the running head. The first page has a cover there.
    private static double Head(PageLayout page, HashSet<string> repeated, PageFurniture furniture)
    {
        double head = double.MaxValue;
        if (page.Page == 1)
        {
            return head;
        }

        double band = page.Height * (1 - Band);
        foreach (TextLine line in page.Lines.Where(l => l.Baseline >= band))
        {
            if (furniture.Is(line.Text) || CoverSymbol.Is(line.Text) || repeated.Contains(Key(line)))
            {
                head = Math.Min(head, line.Baseline);
            }
        }

        // A line across the page parts a running head of several lines from the text.
        foreach (Rule rule in page.Rules.Where(r => r.Height >= band && r.Right - r.Left >= WidestRule * page.Width))
        {
            int above = page.Lines.Count(l => l.Baseline >= rule.Height && l.Text.Length <= LongestFurniture);
            bool isHead = head < double.MaxValue && head >= rule.Height && above <= MostLinesOfHead;
            head = isHead ? rule.Height : head;
        }

        return head;
    }

    // The highest baseline of what is at the foot.
    private static double Foot(PageLayout page, HashSet<string> repeated, PageFurniture furniture)
    {
        double foot = double.MinValue;
        foreach (TextLine line in page.Lines.Where(l => l.Baseline <= page.Height * Band))
        {
            if (furniture.Is(line.Text) || repeated.Contains(Key(line)))
            {
                foot = Math.Max(foot, line.Baseline + (line.Size / 4));
            }
        }

        return foot;
    }

    // The outermost lines of the pages, their numbers aside, that stand at the same height on several.
    private static HashSet<string> Repeated(List<PageLayout> pages)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (PageLayout page in pages)
        {
            foreach (string key in page.Lines.Where(l => Math.Abs((l.Baseline / page.Height) - 0.5) >= 0.5 - Band
                && l.Text.Length <= LongestFurniture && l.Text.Any(char.IsLetterOrDigit)).Select(Key).Distinct())
            {
                times[key] = times.GetValueOrDefault(key) + 1;
            }
        }

        // Counters are told by their shape; words have to come again and again.
        return [.. times.Where(t => t.Value >= (t.Key.Contains('#') ? LeastCounters : Math.Max(LeastPages, pages.Count / 3))).Select(t => t.Key)];
    }

    // A counter differs from page to page in its number; what has words, or ends like a sentence, has to be the same.
    private static string Key(TextLine line)
    {
        bool isCounter = line.Text.Any(char.IsAsciiDigit) && line.Text.Count(char.IsLetter) <= MostLettersOfCounter && line.Text[^1] != '.';
        string text = isCounter ? new string([.. line.Text.Where(c => !char.IsAsciiDigit(c))]) + "#" : line.Text;
        return string.Create(CultureInfo.InvariantCulture, $"{text}@{Math.Round(line.Baseline / 4)}");
    }
}
