using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>Gathers the texts that have some words: of each the paragraph that covers most, of several such the first.</summary>
/// <param name="words">How many words are asked about.</param>
internal sealed class CarryingTexts(int words)
{
    private const int UnitsPerText = 2;

    private readonly List<Dictionary<int, Standing>> _segments = [];
    private WordingSegment? _segment;

    /// <summary>Adds the living texts with a wording; those of one segment after those of another.</summary>
    public void Add(IndexedSegment indexed, int wording, int covered)
    {
        WordingSegment segment = indexed.Segment;
        if (segment != _segment)
        {
            _segments.Add([]);
            _segment = segment;
        }

        Dictionary<int, Standing> texts = _segments[^1];
        foreach (int paragraph in segment.Paragraphs(wording))
        {
            int text = segment.TextOf[paragraph];
            if (indexed.Living.Has(text)
                && (!texts.TryGetValue(text, out Standing best) || covered > best.Covered
                    || (covered == best.Covered && paragraph < best.Paragraph)))
            {
                texts[text] = new Standing(segment, paragraph, covered);
            }
        }
    }

    /// <summary>What was found, the earliest first.</summary>
    public Occurrence[] InOrder()
    {
        Standing[] all = [.. _segments.SelectMany(s => s.Values)];
        WorkBudget.Spend(all.Length * UnitsPerText);
        Array.Sort(all, Standing.InOrder);
        return Array.ConvertAll(all, s => s.Shown(words));
    }

    /// <summary>How widely the words are used; null where no text has them.</summary>
    public FormulaUse? Use()
    {
        SegmentText[] texts = [.. _segments.SelectMany(s => s.Values).Select(s => s.Text)];
        if (texts.Length == 0)
        {
            return null;
        }

        // Texts of a body without titles are not told apart.
        int questions = texts.Select(t => (t.Question, t.Question == 0 ? t.Body : null)).Distinct().Count();
        int bodies = texts.Select(t => t.Body).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        Standing first = _segments.SelectMany(s => s.Values).Min(Comparer<Standing>.Create(Standing.InOrder));
        return new FormulaUse(texts.Length, questions, bodies, first.Shown(words));
    }
}
