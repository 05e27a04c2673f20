using System.Text;

namespace KnowledgeGraph.Storage.Search.Foreign;

/// <summary>
/// Arabic words in one spelling, without what is written together with them: vowel signs and the stretch are gone, the forms of alef, of yeh and
/// of teh marbuta are one each, and the conjunction, the article with the prepositions before it, and the endings of number and possession are off
/// (after Larkey's light10 stemmer): <c>والقرارات</c> and <c>قرار</c> are one.
/// </summary>
internal static class ArabicWords
{
    private const int ShortestStem = 3;

    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "ال", "لل"];
    private static readonly string[] Endings = ["ها", "ان", "ات", "ون", "ين", "يه", "هم", "ه", "ي"];

    /// <summary>The word as it is looked for.</summary>
    public static string Stem(string word)
    {
        string stem = Plain(word);
        stem = stem.Length > ShortestStem && stem[0] == 'و' ? stem[1..] : stem;
        stem = Array.Find(Articles, a => stem.Length - a.Length >= ShortestStem - 1 && stem.StartsWith(a, StringComparison.Ordinal)) is { } article
            ? stem[article.Length..] : stem;
        foreach (string ending in Endings)
        {
            if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem;
    }

    /// <summary>The word in one spelling.</summary>
    public static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            char written = c switch
            {
                'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
                'ى' or 'ئ' or 'ی' => 'ي',
                'ؤ' => 'و',
                'ة' => 'ه',
                'ک' => 'ك',
                'ـ' => '\0',
                >= '\u064b' and <= '\u0655' or '\u0670' => '\0',
                >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
                _ => char.ToLowerInvariant(c),
            };
            if (written != '\0')
            {
                plain.Append(written);
            }
        }

        return plain.ToString();
    }
}
