using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Shape;

/// <summary>The plural of a noun that texts are called by: "Agreements", "Communiqués".</summary>
internal static class PluralNoun
{
    /// <summary>The noun of which a capital word is the plural; null where it is none.</summary>
    public static Keyword? Singular(TokenList tokens, int at)
    {
        if (tokens[at] is not { Kind: TokenKind.Word, IsCapital: true } token || InstrumentNoun.Is(token.Word))
        {
            return null;
        }

        ReadOnlySpan<char> word = tokens[token];
        Keyword noun = word.Length > 1 && word[^1] == 's' ? Lexicon.Find(word[..^1]) : Keyword.None;
        return InstrumentNoun.StandsAlone(noun) ? noun : null;
    }
}
