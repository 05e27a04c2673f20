using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>Words to keywords, with the abbreviations that stand for them (Editorial Manual, footnotes: chap., sect., para., art., vol.).</summary>
internal static class Lexicon
{
    private const int LongestWord = 16;

    private static readonly WordShape Shape = new();

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Words = All().ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keyword that a word is; <see cref="Keyword.None"/> for any other word.</summary>
    public static Keyword Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || !Shape.Allows(word))
        {
            return Keyword.None;
        }

        Span<char> lower = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            lower[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        return Words.TryGetValue(lower[..word.Length], out Keyword keyword) ? keyword : Keyword.None;
    }

    private static Dictionary<string, Keyword> All()
    {
        var words = Enum.GetValues<Keyword>().Where(k => k != Keyword.None).ToDictionary(k => k.ToString().ToLowerInvariant());
        (string Word, Keyword Keyword)[] variants =
        [
            ("paragraphs", Keyword.Paragraph), ("para", Keyword.Paragraph), ("paras", Keyword.Paragraph),
            ("articles", Keyword.Article), ("art", Keyword.Article), ("arts", Keyword.Article),
            ("chapters", Keyword.Chapter), ("chap", Keyword.Chapter), ("chaps", Keyword.Chapter),
            ("sections", Keyword.Section), ("sect", Keyword.Section), ("sects", Keyword.Section),
            ("annexes", Keyword.Annex), ("appendices", Keyword.Appendix), ("parts", Keyword.Part), ("goals", Keyword.Goal),
            ("subparagraphs", Keyword.Subparagraph), ("subpara", Keyword.Subparagraph), ("subparas", Keyword.Subparagraph),
            ("vols", Keyword.Vol), ("volume", Keyword.Vol), ("page", Keyword.Page), ("pp", Keyword.Page), ("documents", Keyword.Document),
            ("supplements", Keyword.Supplement), ("sessions", Keyword.Session), ("commitments", Keyword.Commitment), ("accords", Keyword.Accord), ("plans", Keyword.Plan), ("deeds", Keyword.Deed), ("amendments", Keyword.Amendment), ("communique", Keyword.Communiqué), ("letters", Keyword.Letter),
        ];
        foreach ((string word, Keyword keyword) in variants)
        {
            words[word] = keyword;
        }

        foreach (string word in words.Keys)
        {
            Shape.Add(word);
            Shape.Add(char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return words;
    }
}
