using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Tells what language a text is in, by its script and by the small words that most sentences have some of. It is sure before it says
/// that a text is not English: one of too few words to tell is, and so is a list of names.
/// </summary>
internal static class TextLanguage
{
    // A text of another script may list many names in Latin letters; an English one has no more than a few words of another script.
    private const double ForeignScript = 0.1;

    // Of a hundred words of a text some 35 are small ones. A text that is mostly names still has an eighth; other languages of the same
    // script share a few of the words.
    private const double Sure = 0.12;

    // What another language of the script may have by accident.
    private const double Accident = 0.03;
    private const int TooShort = 40;

    // A Chinese character says as much as four letters; in fewer than these there is hardly room for a small word.
    private const int LettersInHan = 4;
    private const int ShortHan = 120;

    // Some eight hundred words tell as surely as all of a long text; they are taken from all over it.
    private const int Enough = 5_000;
    private const int FewTexts = 20;

    /// <summary>The language; null where it is another than the vocabulary has.</summary>
    /// <param name="texts">The words.</param>
    /// <param name="ofShort">The language of a text of too few words to tell; null for English.</param>
    public static Language? Of(IReadOnlyList<string> texts, Language? ofShort = null)
    {
        var counts = new WordCounts();
        long length = texts.Sum(t => (long)t.Length);
        // Of a text of a few long paragraphs each is asked.
        int step = (int)Math.Max(1, Math.Min(length / Enough, texts.Count / FewTexts));
        for (int i = 0; i < texts.Count; i += step)
        {
            counts.Add(texts[i].Length <= Enough ? texts[i] : texts[i][..Enough]);
        }

        Language english = Languages.Find(Languages.English)!;
        if (Weighs(counts.OtherLetters, counts))
        {
            return null;
        }

        Script foreign = new[] { Script.Cyrillic, Script.Arabic, Script.Han }.MaxBy(counts.LettersOf);
        if (Weighs(counts.LettersOf(foreign) * (foreign == Script.Han ? LettersInHan : 1), counts))
        {
            // A few words, or Chinese characters, have hardly room for a small one, and say so by themselves.
            bool isShort = foreign == Script.Han ? counts.LettersOf(foreign) < ShortHan : counts.WordsOf(foreign) < TooShort;
            return Languages.All.FirstOrDefault(l => l.Script == foreign && (isShort || counts.Share(l) > 1.5 * Accident));
        }

        if (counts.WordsOf(Script.Latin) < TooShort)
        {
            return ofShort ?? english;
        }

        if (counts.Share(english) > Sure)
        {
            return english;
        }

        Language likeliest = Languages.All.Where(l => l.Script == Script.Latin).MaxBy(counts.Share)!;
        return counts.Share(likeliest) > Sure && counts.Share(likeliest) > 2 * counts.Share(english) ? likeliest
            : counts.Share(english) < Accident && HasManyWords(texts) ? null
            : english;
    }

    /// <summary>The lines of a text, to tell its language from.</summary>
    public static IReadOnlyList<string> LinesOf(string text) => text.Split('\n');

    // A line that is printed a hundred times tells no more than once.
    private static bool HasManyWords(IReadOnlyList<string> texts)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in texts)
        {
            for (int at = 0; at < text.Length; at++)
            {
                int start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                if (at > start && words.Add(text[start..at]) && words.Count >= TooShort)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Weighs(int letters, WordCounts counts) => letters > TooShort && letters > ForeignScript * counts.Letters;

    private sealed class WordCounts
    {
        // By the languages' places in the vocabulary.
        private static readonly Dictionary<string, int[]> Known =
            Languages.All.SelectMany((l, at) => l.Words.Select(w => (Word: w, Language: at)))
                .GroupBy(w => w.Word, w => w.Language).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

        private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
            Known.GetAlternateLookup<ReadOnlySpan<char>>();

        private static readonly int LongestKnown = Known.Keys.Max(w => w.Length);

        private readonly int[] _small = new int[Languages.All.Count];
        private readonly int[] _letters = new int[Enum.GetValues<Script>().Length];
        private readonly int[] _words = new int[Enum.GetValues<Script>().Length];

        /// <summary>How many letters there are.</summary>
        public int Letters => _letters.Sum() + OtherLetters;

        /// <summary>How many letters are of a script that no language of the vocabulary has.</summary>
        public int OtherLetters { get; private set; }

        /// <summary>How many letters are of a script.</summary>
        public int LettersOf(Script script) => _letters[(int)script];

        /// <summary>How many words are written in a script; each sign of one without spaces is a word.</summary>
        public int WordsOf(Script script) => _words[(int)script];

        /// <summary>How many of the words written in a language's script are small words of it.</summary>
        public double Share(Language language) => (double)_small[Place(language)] / Math.Max(1, WordsOf(language.Script));

        private static int Place(Language language)
        {
            int at = 0;
            while (!ReferenceEquals(Languages.All[at], language))
            {
                at++;
            }

            return at;
        }

        public void Add(string text)
        {
            Span<char> word = stackalloc char[LongestKnown];
            int start = -1;
            for (int i = 0; i <= text.Length; i++)
            {
                bool isLetter = i < text.Length && char.IsLetter(text[i]);
                bool isSign = isLetter && Count(text[i]) == Script.Han;
                if (start >= 0 && (isSign || !isLetter))
                {
                    Word(text.AsSpan(start, i - start), word);
                    start = -1;
                }

                if (isSign)
                {
                    Word(text.AsSpan(i, 1), word);
                }
                else if (isLetter && start < 0)
                {
                    start = i;
                }
            }
        }

        private void Word(ReadOnlySpan<char> read, Span<char> buffer)
        {
            if (ScriptOf(read[0]) is { } script)
            {
                _words[(int)script]++;
            }

            if (read.Length <= LongestKnown && KnownSpans.TryGetValue(buffer[..read.ToLowerInvariant(buffer)], out int[]? languages))
            {
                foreach (int language in languages)
                {
                    _small[language]++;
                }
            }
        }

        private static Script? ScriptOf(char letter) => letter switch
        {
            < '\u0250' or (>= '\u1E00' and < '\u1F00') => Script.Latin,
            >= '\u0400' and < '\u0530' => Script.Cyrillic,
            (>= '\u0600' and < '\u0780') or (>= '\uFB50' and < '\uFE00') or (>= '\uFE70' and < '\uFF00') => Script.Arabic,
            >= '\u3400' and < '\uA000' => Script.Han,
            _ => null,
        };

        private Script? Count(char letter)
        {
            Script? script = ScriptOf(letter);
            if (script is { } known)
            {
                _letters[(int)known]++;
            }
            else
            {
                OtherLetters++;
            }

            return script;
        }
    }
}
