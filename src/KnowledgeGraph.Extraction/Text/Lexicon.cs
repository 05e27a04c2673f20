namespace KnowledgeGraph.Extraction.Text;

/// <summary>Words to keywords, with the abbreviations that stand for them (Editorial Manual, footnotes: chap., sect., para., art., vol.).</summary>
internal static class Lexicon
{
    private static readonly ShapedWords<Keyword> Words = new(All());

    /// <summary>The keyword that a word is; <see cref="Keyword.None"/> for any other word.</summary>
    public static Keyword Find(ReadOnlySpan<char> word) => Words.Find(word);

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
            ("vols", Keyword.Vol), ("volume", Keyword.Vol), ("page", Keyword.Page), ("actions", Keyword.Action), ("res", Keyword.Resolution),
            ("documents", Keyword.Document),
            ("footnote", Keyword.Note), ("id", Keyword.Ibid),
            ("targets", Keyword.Target), ("supplements", Keyword.Supplement), ("sessions", Keyword.Session),
            ("commitments", Keyword.Commitment), ("accords", Keyword.Accord),
            ("plans", Keyword.Plan), ("deeds", Keyword.Deed), ("amendments", Keyword.Amendment),
            ("communique", Keyword.Communiqué), ("letters", Keyword.Letter),
        ];
        foreach ((string word, Keyword keyword) in variants)
        {
            words[word] = keyword;
        }

        return words;
    }
}
