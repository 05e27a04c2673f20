using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// Where the words of every paragraph stand. It never changes: a change makes another one, of segments of which the newer are smaller
/// (a log-structured merge), so that a save costs little however much there is. What it answers depends on the texts alone, not on the
/// order in which they came.
/// </summary>
public sealed class WordingIndex
{
    // A segment that is not that many times as large as all that is newer is built anew with it.
    private const int Growth = 4;

    private const int UnitsPerRepetition = 5;

    // What building one of few words takes, and of how many words more a unit more.
    private const int UnitsPerBuilding = 80;
    private const int WordsPerUnit = 3;

    private readonly IndexedSegment[] _segments;

    private WordingIndex(IndexedSegment[] segments) => _segments = segments;

    /// <summary>An index of no text.</summary>
    public static WordingIndex Empty { get; } = new([]);

    /// <summary>How many texts there are.</summary>
    public int Texts => _segments.Sum(s => s.Living.Count);

    /// <summary>An index of some texts.</summary>
    public static WordingIndex Of(IEnumerable<TextWording> texts) => Empty.With(texts, []);

    /// <summary>This index with other texts: those that are there already are replaced.</summary>
    /// <param name="added">The texts that come.</param>
    /// <param name="removed">The texts that go, by instrument and letter.</param>
    public WordingIndex With(IEnumerable<TextWording> added, IEnumerable<(InstrumentId Instrument, string Letter)> removed)
    {
        Dictionary<(InstrumentId, string), TextWording> coming = [];
        foreach (TextWording text in added)
        {
            coming[(text.Instrument, text.Letter)] = text;
        }

        HashSet<(InstrumentId, string)> going = [.. coming.Keys, .. removed];
        long size = coming.Values.Sum(t => t.Paragraphs.Sum(p => (long)p.Words.Length + 1));
        WorkBudget.Spend(UnitsPerBuilding + (size / WordsPerUnit));
        List<IndexedSegment> kept = [.. _segments.Select(s => s.Without(going))];
        IEnumerable<TextWording> newest = coming.Values;
        while (kept.Count > 0 && (kept[^1].Size < Growth * size || kept[^1].IsMostlyGone))
        {
            size += kept[^1].Size;
            newest = newest.Concat(kept[^1].Given());
            kept.RemoveAt(kept.Count - 1);
        }

        var built = new IndexedSegment(SegmentBuilder.Of(newest));
        return new WordingIndex(built.Living.Count == 0 ? [.. kept] : [.. kept, built]);
    }

    /// <summary>A paragraph; null where there is none of this id.</summary>
    public FoundParagraph? Find(ProvisionId provision)
    {
        foreach (IndexedSegment indexed in _segments)
        {
            WordingSegment segment = indexed.Segment;
            foreach (SegmentText text in indexed.TextsOf(provision.Instrument).Select(t => segment.Texts[t]))
            {
                int place = Array.IndexOf(segment.Labels, provision.Label, text.First, text.Count);
                if (place >= 0)
                {
                    return new Standing(segment, place, 0).Found();
                }
            }
        }

        return null;
    }

    /// <summary>Who adopted the text of an instrument; null where that is unknown.</summary>
    public string? BodyOf(InstrumentId instrument) =>
        _segments.SelectMany(s => s.TextsOf(instrument).Select(t => s.Segment.Texts[t].Body)).FirstOrDefault(b => b is not null);

    /// <summary>The texts of an instrument: the text itself first, then those of its parts and languages.</summary>
    public IReadOnlyList<TextWording> TextsOf(InstrumentId instrument) =>
    [
        .. _segments.SelectMany(s => s.TextsOf(instrument).Select(s.Segment.Given)).OrderBy(t => t.Letter, StringComparer.Ordinal),
    ];

    /// <summary>What tells the texts of an instrument from each other.</summary>
    public IReadOnlyList<string> LettersOf(InstrumentId instrument) =>
        [.. _segments.SelectMany(s => s.TextsOf(instrument).Select(t => s.Segment.Texts[t].Letter))];

    /// <summary>Where words stood before a day.</summary>
    /// <param name="wording">The words.</param>
    /// <param name="date">The day; null for a text without one, which is later than all others.</param>
    /// <param name="question">What the title of their text says; 0 for nothing.</param>
    public EarlierWording Before(ParagraphWording wording, DateOnly? date, uint question)
    {
        ArgumentNullException.ThrowIfNull(wording);
        if (!wording.IsLongEnough)
        {
            return EarlierWording.None;
        }

        var asked = new AskedWording(wording.Words, question);
        int day = SegmentText.DayOf(date);
        var found = new EarlierWordings(asked, day);
        bool isCut = wording.IsCut;

        // The very words are the closest: only the first is left to be looked for then.
        foreach (IndexedSegment segment in _segments)
        {
            if (segment.Segment.Exact(wording.Words, wording.Plain) is var exact and >= 0)
            {
                found.Begin(segment);
                found.Offer(exact, asked.Length);
            }
        }

        foreach (IndexedSegment segment in _segments)
        {
            found.Begin(segment);
            isCut |= segment.Scan(scan => scan.Earlier(asked, segment.Segment.FirstNotBefore(day), found));
        }

        return new EarlierWording(found.Closest, found.First, isCut);
    }

    /// <summary>The texts that have words or most of them (<see cref="Coverage.Same"/>), whenever they were adopted.</summary>
    public Carriers Carrying(ParagraphWording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        if (!wording.IsLongEnough)
        {
            return Carriers.None;
        }

        var asked = new AskedWording(wording.Words, question: 0);
        var found = new CarryingTexts(asked.Length);
        bool isCut = wording.IsCut;
        foreach (IndexedSegment segment in _segments)
        {
            isCut |= segment.Scan(scan => scan.Same(asked, (same, covered) => found.Add(segment, same, covered)));
        }

        return new Carriers(found.InOrder(), isCut);
    }

    /// <summary>
    /// The later paragraphs that may have most of their words from one, the earliest first. Which of them have is asked of each
    /// (<see cref="Before"/>): their closest may be another.
    /// </summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="most">How many are told at the most.</param>
    public IReadOnlyList<FoundParagraph> MayRepeat(FoundParagraph paragraph, int most)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        if (!paragraph.Wording.IsLongEnough || paragraph.Date is null)
        {
            return [];
        }

        var asked = new AskedWording(paragraph.Wording.Words, question: 0);
        int day = SegmentText.DayOf(paragraph.Date);
        var found = new List<Standing>();
        foreach (IndexedSegment indexed in _segments)
        {
            WordingSegment segment = indexed.Segment;
            indexed.Scan(scan => scan.All(asked, (wording, covered) =>
            {
                // As many of the one's words stand in the other as the other way round, but for runs that one has twice.
                if (covered * 3 < segment.Words(wording).Length)
                {
                    return;
                }

                foreach (int later in segment.Paragraphs(wording))
                {
                    if (segment.Day(later) > day && indexed.Living.Has(segment.TextOf[later]))
                    {
                        found.Add(new Standing(segment, later, covered));
                    }
                }
            }));
        }

        WorkBudget.Spend((long)found.Count * UnitsPerRepetition);
        found.Sort(Standing.InOrder);
        return [.. found.Take(most).Select(s => s.Found())];
    }

    /// <summary>How widely the very words of a paragraph are used; null where no text has them.</summary>
    public FormulaUse? UseOf(ParagraphWording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var found = new CarryingTexts(wording.Words.Length);
        foreach (IndexedSegment segment in _segments)
        {
            for (int same = segment.Segment.OfPlain.GetValueOrDefault(wording.Plain, -1); same >= 0; same = segment.Segment.NextOfPlain[same])
            {
                found.Add(segment, same, wording.Words.Length);
            }
        }

        return found.Use();
    }
}
