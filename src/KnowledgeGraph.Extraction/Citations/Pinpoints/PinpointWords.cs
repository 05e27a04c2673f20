using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>The words of the vocabulary that parts of instruments are cited by.</summary>
internal static class PinpointWords
{
    private static readonly PinpointVocabulary Words = PinpointVocabulary.English;

    private static readonly PinpointUnit?[] Units = ByKeyword();

    /// <summary>What may stand before a part behind its text: "at".</summary>
    public static KeywordSet Introductions { get; } = new(Words.Introductions);

    /// <summary>What stands behind a part of the text cited before it: "thereof".</summary>
    public static KeywordSet OfThat { get; } = new(Words.OfThat);

    /// <summary>Numbers in words.</summary>
    public static WordSet Numerals { get; } = new(Words.Numerals);

    /// <summary>What follows the number of a part that has been put in later: "bis".</summary>
    public static WordSet Insertions { get; } = new(Words.Insertions);

    /// <summary>What "other" places are called.</summary>
    public static WordSet OtherPlaces { get; } = new(Words.OtherPlaces);

    /// <summary>What may stand between a pinpoint and what is cited.</summary>
    public static KeywordSet Between { get; } = new(Words.Between);

    /// <summary>What joins a part to the text behind it: "of", "common to".</summary>
    public static WordTrie<string> Joints { get; } = Phrases(Words.Joints);

    /// <summary>What narrows a text down to a part of it behind: "in particular".</summary>
    public static WordTrie<string> Narrowings { get; } = Phrases(Words.Narrowings);

    /// <summary>What may follow that: "its".</summary>
    public static KeywordSet NarrowedBy { get; } = new(Words.NarrowedBy);

    /// <summary>What stands behind a part of the text that speaks: "above".</summary>
    public static WordSet Elsewhere { get; } = new(Words.Elsewhere);

    /// <summary>What is cited by the symbol behind it.</summary>
    public static KeywordSet Reports { get; } = new(Words.Reports);

    /// <summary>The unit that a word names; null for any other word.</summary>
    public static PinpointUnit? Unit(Keyword word) => Units[(int)word];

    /// <summary>Whether a sign stands for a paragraph.</summary>
    public static bool IsSign(char sign) => Words.Signs.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a unit's name is in the plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith(Words.PluralEnding);

    private static WordTrie<string> Phrases(IEnumerable<string> phrases)
    {
        var trie = new WordTrie<string>();
        foreach (string phrase in phrases)
        {
            trie.Add(phrase, phrase);
        }

        return trie;
    }

    private static PinpointUnit?[] ByKeyword()
    {
        var units = new PinpointUnit?[byte.MaxValue + 1];
        foreach (PinpointUnit unit in Words.Units)
        {
            units[(int)Lexicon.Find(unit.Word)] = unit;
        }

        return units;
    }
}
