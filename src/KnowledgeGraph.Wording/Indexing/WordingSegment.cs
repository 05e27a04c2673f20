namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// Some texts with all that is looked for in them, which never changes. Texts are in the order of their days, paragraphs in the order of
/// texts, distinct wordings in the order of their first paragraphs: a lower number is never later. Runs lead to the wordings that have
/// them, not to paragraphs: words that a thousand texts repeat are met once.
/// </summary>
internal sealed class WordingSegment
{
    /// <summary>The texts, the earliest first.</summary>
    public required SegmentText[] Texts { get; init; }

    /// <summary>The paragraphs' labels.</summary>
    public required string[] Labels { get; init; }

    /// <summary>The text of each paragraph.</summary>
    public required int[] TextOf { get; init; }

    /// <summary>The wording of each paragraph.</summary>
    public required int[] WordingOf { get; init; }

    /// <summary>The paragraphs of which not all words are here.</summary>
    public required HashSet<int> Cut { get; init; }

    /// <summary>Where the words of each wording begin; one more than wordings.</summary>
    public required int[] WordsFrom { get; init; }

    /// <summary>The words of all wordings.</summary>
    public required uint[] AllWords { get; init; }

    /// <summary>The day of each wording's first paragraph, ascending.</summary>
    public required int[] Days { get; init; }

    /// <summary>Where the paragraphs of each wording begin; one more than wordings.</summary>
    public required int[] ParagraphsFrom { get; init; }

    /// <summary>The paragraphs of all wordings, those of each in their order.</summary>
    public required int[] AllParagraphs { get; init; }

    /// <summary>What tells the words of each wording from others, footnote marks left out.</summary>
    public required ulong[] Plain { get; init; }

    /// <summary>The first wording of the same words, footnote marks left out.</summary>
    public required Dictionary<ulong, int> OfPlain { get; init; }

    /// <summary>The next wording of the same words, footnote marks left out; -1 for none.</summary>
    public required int[] NextOfPlain { get; init; }

    /// <summary>The runs.</summary>
    public required RunNumbers Runs { get; init; }

    /// <summary>Where the wordings of each run begin; one more than runs.</summary>
    public required int[] PostingsFrom { get; init; }

    /// <summary>The wordings of all runs, those of each ascending.</summary>
    public required int[] Postings { get; init; }

    /// <summary>How many distinct wordings there are.</summary>
    public int Count => Days.Length;

    /// <summary>The words of a wording.</summary>
    public ReadOnlySpan<uint> Words(int wording) => AllWords.AsSpan(WordsFrom[wording]..WordsFrom[wording + 1]);

    /// <summary>The paragraphs of a wording, the earliest first.</summary>
    public ReadOnlySpan<int> Paragraphs(int wording) => AllParagraphs.AsSpan(ParagraphsFrom[wording]..ParagraphsFrom[wording + 1]);

    /// <summary>The day of a paragraph.</summary>
    public int Day(int paragraph) => Texts[TextOf[paragraph]].Day;

    /// <summary>The first wording that is not earlier than a day: those before it are, or were until a text of theirs went.</summary>
    public int FirstNotBefore(int day)
    {
        (int low, int high) = (0, Days.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The wording of the very words; -1 for none.</summary>
    public int Exact(ReadOnlySpan<uint> words, ulong plain)
    {
        for (int wording = OfPlain.GetValueOrDefault(plain, -1); wording >= 0; wording = NextOfPlain[wording])
        {
            if (Words(wording).SequenceEqual(words))
            {
                return wording;
            }
        }

        return -1;
    }

    /// <summary>A text as it was given.</summary>
    public TextWording Given(int text)
    {
        SegmentText of = Texts[text];
        var paragraphs = new ParagraphWording[of.Count];
        for (int i = 0; i < paragraphs.Length; i++)
        {
            int paragraph = of.First + i;
            int wording = WordingOf[paragraph];
            paragraphs[i] = new ParagraphWording(Labels[paragraph], Words(wording).ToArray(), Plain[wording], Cut.Contains(paragraph));
        }

        return new TextWording(of.Instrument, of.Letter, of.Date, of.Body, of.Question, paragraphs);
    }
}
