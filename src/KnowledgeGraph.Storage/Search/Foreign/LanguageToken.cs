using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>The words of a text in another language than English, each as it is looked for, with its place.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusively.</param>
internal readonly record struct LanguageToken(string Word, int Start, int End)
{
    /// <summary>The words of a text.</summary>
    public static IEnumerable<LanguageToken> Of(string text, string language)
    {
        foreach ((int start, int end) in SearchText.Places(text))
        {
            foreach ((int from, int to, bool isHan) in Runs(text, start, end))
            {
                if (isHan)
                {
                    foreach ((int first, int last) in ChineseWords.Pairs(from, to))
                    {
                        yield return new LanguageToken(text[first..last], first, last);
                    }
                }
                else if (Stem(text[from..to], language) is { Length: > 0 } word)
                {
                    yield return new LanguageToken(word, from, to);
                }
            }
        }
    }

    /// <summary>The words of a text, separated by blanks.</summary>
    public static string Words(string text, string language) => string.Join(' ', Of(text, language).Select(t => t.Word));

    /// <summary>A word as it is looked for.</summary>
    public static string Stem(string word, string language) => language switch
    {
        "fr" => FrenchWords.Stem(FoldedWord.Of(word)),
        "es" => SpanishWords.Stem(FoldedWord.Of(word)),
        "ru" => RussianWords.Stem(word.ToLowerInvariant()),
        "ar" => ArabicWords.Stem(word),
        _ => FoldedWord.Of(word),
    };

    /// <summary>The beginning of a word, in the spelling that words are looked for in.</summary>
    public static string Beginning(string word, string language) => language switch
    {
        "ru" => word.ToLowerInvariant().Replace('ё', 'е'),
        "ar" => ArabicWords.Plain(word),
        _ => FoldedWord.Of(word),
    };

    // Characters that are written together end where letters or digits begin.
    private static IEnumerable<(int Start, int End, bool IsHan)> Runs(string text, int start, int end)
    {
        for (int at = start; at < end;)
        {
            bool isHan = ChineseWords.IsHan(text[at]);
            int to = at + 1;
            while (to < end && ChineseWords.IsHan(text[to]) == isHan)
            {
                to++;
            }

            yield return (at, to, isHan);
            at = to;
        }
    }
}
