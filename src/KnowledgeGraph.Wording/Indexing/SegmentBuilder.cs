namespace KnowledgeGraph.Wording.Indexing;

/// <summary>Builds a segment of texts.</summary>
internal sealed class SegmentBuilder
{
    private readonly TextWording[] _texts;
    private readonly SegmentText[] _shown;
    private readonly string[] _labels;
    private readonly int[] _textOf;
    private readonly int[] _wordingOf;
    private readonly HashSet<int> _cut = [];
    private readonly List<ParagraphWording> _wordings = [];
    private readonly List<int> _days = [];
    private readonly Dictionary<ulong, int> _ofPlain = [];
    private readonly List<int> _nextOfPlain = [];

    private SegmentBuilder(IEnumerable<TextWording> texts)
    {
        _texts =
        [
            .. texts.OrderBy(t => SegmentText.DayOf(t.Date)).ThenBy(t => t.Instrument.Value, StringComparer.Ordinal)
                .ThenBy(t => t.Letter, StringComparer.Ordinal),
        ];
        _shown = new SegmentText[_texts.Length];
        int paragraphs = _texts.Sum(t => t.Paragraphs.Count);
        _labels = new string[paragraphs];
        _textOf = new int[paragraphs];
        _wordingOf = new int[paragraphs];
    }

    /// <summary>Builds it. It is the same in whatever order the texts are given.</summary>
    public static WordingSegment Of(IEnumerable<TextWording> texts)
    {
        var builder = new SegmentBuilder(texts);
        builder.Number();
        return builder.Built();
    }

    // The texts, their paragraphs and the distinct wordings of these.
    private void Number()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        int paragraph = 0;
        foreach ((int number, TextWording text) in _texts.Index())
        {
            int day = SegmentText.DayOf(text.Date);
            _shown[number] = new SegmentText(text.Instrument, text.Letter, day, text.Body, text.Question, paragraph, text.Paragraphs.Count);
            foreach (ParagraphWording wording in text.Paragraphs)
            {
                _labels[paragraph] = labels.TryGetValue(wording.Label, out string? label) ? label : labels[wording.Label] = wording.Label;
                _textOf[paragraph] = number;
                _wordingOf[paragraph] = NumberOf(wording, day);
                if (wording.IsCut)
                {
                    _cut.Add(paragraph);
                }

                paragraph++;
            }
        }
    }

    private int NumberOf(ParagraphWording wording, int day)
    {
        int first = _ofPlain.GetValueOrDefault(wording.Plain, -1);
        for (int known = first; known >= 0; known = _nextOfPlain[known])
        {
            if (_wordings[known].Words.AsSpan().SequenceEqual(wording.Words))
            {
                return known;
            }
        }

        int number = _wordings.Count;
        _wordings.Add(wording);
        _days.Add(day);
        _nextOfPlain.Add(first);
        _ofPlain[wording.Plain] = number;
        return number;
    }

    private WordingSegment Built()
    {
        int[] wordsFrom = new int[_wordings.Count + 1];
        for (int i = 0; i < _wordings.Count; i++)
        {
            wordsFrom[i + 1] = checked(wordsFrom[i] + _wordings[i].Words.Length);
        }

        uint[] words = new uint[wordsFrom[^1]];
        for (int i = 0; i < _wordings.Count; i++)
        {
            _wordings[i].Words.CopyTo(words, wordsFrom[i]);
        }

        (int[] paragraphsFrom, int[] paragraphs) = Grouped(_wordingOf, _wordings.Count);
        (RunNumbers runs, int[] postingsFrom, int[] postings) = Inverted(wordsFrom, words);
        return new WordingSegment
        {
            Texts = _shown,
            Labels = _labels,
            TextOf = _textOf,
            WordingOf = _wordingOf,
            Cut = _cut,
            WordsFrom = wordsFrom,
            AllWords = words,
            Days = [.. _days],
            ParagraphsFrom = paragraphsFrom,
            AllParagraphs = paragraphs,
            Plain = [.. _wordings.Select(w => w.Plain)],
            OfPlain = _ofPlain,
            NextOfPlain = [.. _nextOfPlain],
            Runs = runs,
            PostingsFrom = postingsFrom,
            Postings = postings,
        };
    }

    // The places of a list by the number that stands there, ascending.
    private static (int[] From, int[] Places) Grouped(int[] numbers, int count)
    {
        int[] from = new int[count + 1];
        foreach (int number in numbers)
        {
            from[number + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            from[i + 1] += from[i];
        }

        int[] places = new int[numbers.Length];
        int[] next = from[..count];
        for (int i = 0; i < numbers.Length; i++)
        {
            places[next[numbers[i]]++] = i;
        }

        return (from, places);
    }

    // Twice over the words: once to number and to count the runs, once to put the wordings where they belong. Wordings come in their
    // order, so that those of a run are sorted.
    private static (RunNumbers Runs, int[] From, int[] Postings) Inverted(int[] wordsFrom, uint[] words)
    {
        var runs = new RunNumbers(words.Length / 2);
        int[] numbers = new int[words.Length];
        int[] counts = new int[1024];
        int[] last = new int[1024];
        int count = wordsFrom.Length - 1;
        int total = 0;
        for (int wording = 0; wording < count; wording++)
        {
            (int from, int to) = (wordsFrom[wording], wordsFrom[wording + 1]);
            bool isLong = to - from >= Coverage.FewestWords;
            for (int at = from; isLong && at + Wording.Runs.Length <= to; at++)
            {
                int run = runs.Number(Wording.Runs.At(words, at));
                if (run >= counts.Length)
                {
                    Array.Resize(ref counts, counts.Length * 2);
                    Array.Resize(ref last, last.Length * 2);
                }

                bool isFirst = last[run] != wording + 1;
                last[run] = wording + 1;
                counts[run] += isFirst ? 1 : 0;
                total += isFirst ? 1 : 0;

                // What a wording has twice is put there once.
                numbers[at] = isFirst ? run : -1;
            }
        }

        int[] postingsFrom = new int[runs.Count + 1];
        for (int run = 0; run < runs.Count; run++)
        {
            postingsFrom[run + 1] = postingsFrom[run] + counts[run];
            last[run] = postingsFrom[run];
        }

        int[] postings = new int[total];
        for (int wording = 0; wording < count; wording++)
        {
            (int from, int to) = (wordsFrom[wording], wordsFrom[wording + 1]);
            bool isLong = to - from >= Coverage.FewestWords;
            for (int at = from; isLong && at + Wording.Runs.Length <= to; at++)
            {
                if (numbers[at] >= 0)
                {
                    postings[last[numbers[at]]++] = wording;
                }
            }
        }

        return (runs, postingsFrom, postings);
    }
}
