using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>The nouns that names of instruments are built on: "Convention", "Declaration", "Programme of Action".</summary>
internal static class InstrumentNoun
{
    private static readonly KeywordSet Nouns = new(NounVocabulary.English.Nouns.Keys);
    private static readonly KeywordSet Tails = new(NounVocabulary.English.Tails);
    private static readonly Entry[] Known = ByKeyword();

    /// <summary>Whether a word is one of them.</summary>
    public static bool Is(Keyword word) => Nouns.Has(word);

    /// <summary>Whether a name may have its noun at a token.</summary>
    public static bool MayBe(in Token token) => Is(token.Word) && (token.IsCapital || !Known[(int)token.Word].IsProper);

    /// <summary>
    /// The token behind the noun at a token, its own complement included ("Plan of Action", "Code of Conduct"); 0 where the word does not
    /// stand for a text here: "United Nations Development Programme", "agenda item", "legal framework".
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun.</param>
    /// <param name="isModified">Whether capital words stand before it, as in a name.</param>
    public static int End(TokenList tokens, int at, bool isModified)
    {
        bool isCapital = tokens[at].IsCapital;
        Entry noun = Known[(int)tokens[at].Word];
        if ((noun.NotAfter is WordSet others && others.Has(tokens, at - 1)) || (noun.IsSingular && tokens[tokens[at]].EndsWith("s")))
        {
            return 0;
        }

        bool hasTail = (tokens.Is(at + 1, Keyword.Of) || tokens.Is(at + 1, Keyword.For)) && Tails.Has(tokens[at + 2].Word)
            && (isCapital || !tokens.Is(at + 2, Keyword.Implementation));
        if (hasTail)
        {
            return at + 3;
        }

        if (noun.GoesOn.Has(tokens[at + 1].Word) || (noun.HasNumber && isCapital && tokens.IsNumber(at + 1)))
        {
            return at + 2;
        }

        bool stands = noun.Alone switch
        {
            NounUse.Always => true,
            NounUse.Capital => isCapital,
            NounUse.InName => isCapital && isModified,
            _ => false,
        };
        return stands && !noun.NotBefore.Has(tokens[at + 1].Word) ? at + 1 : 0;
    }

    /// <summary>Whether a noun stands for a text by itself.</summary>
    public static bool StandsAlone(Keyword word) => Is(word) && Known[(int)word].Alone == NounUse.Always;

    /// <summary>What kind of instrument is named so.</summary>
    public static InstrumentKind Kind(Keyword word) => Known[(int)word].Kind;

    private static Entry[] ByKeyword()
    {
        var none = new KeywordSet([]);
        var entries = new Entry[byte.MaxValue + 1];
        Array.Fill(entries, new Entry(InstrumentKind.Declaration, NounUse.Never, none, none, null, false, false, false));
        foreach ((string word, KnownNoun noun) in NounVocabulary.English.Nouns)
        {
            entries[(int)Lexicon.Find(word)] = new Entry(noun.Kind, noun.Alone, new KeywordSet(noun.GoesOn), new KeywordSet(noun.NotBefore),
                noun.NotAfter.Count == 0 ? null : new WordSet(noun.NotAfter), noun.IsSingular, noun.HasNumber, noun.IsProper);
        }

        return entries;
    }

    private sealed record Entry(
        InstrumentKind Kind, NounUse Alone, KeywordSet GoesOn, KeywordSet NotBefore, WordSet? NotAfter, bool IsSingular, bool HasNumber,
        bool IsProper);
}
