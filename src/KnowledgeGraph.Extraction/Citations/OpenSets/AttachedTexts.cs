using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>
/// Texts that are a set because they belong to one that is named, or were spoken of before: "the Convention and the Protocols thereto", "its annexed
/// Protocols", "all aspects of the Agreements".
/// </summary>
internal static class AttachedTexts
{
    private const int MostAdjectives = 2;

    /// <summary>Whether a noun stands for such texts.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="first">The set's first token.</param>
    public static bool Are(TokenList tokens, int noun, out int first)
    {
        int before = noun - 1;
        while (before > noun - 1 - MostAdjectives && SetWords.Attached.Has(tokens, before))
        {
            before--;
        }

        first = before;
        // "the Meetings of the Parties to the Protocols to the Convention" are a body.
        bool isOfParties = tokens.Is(noun + 1, Keyword.To) && tokens.Is(before - 1, Keyword.To) && tokens.Is(before - 2, Keyword.Parties);
        bool isNamed = tokens.Is(noun + 1, Keyword.Thereto);
        bool isBare = before == noun - 1;
        return tokens[noun].Word == Keyword.Protocols && tokens[before].Word is Keyword.Its or Keyword.Their ? !IsSaidWhich(tokens, noun + 1)
            : tokens.Is(before, Keyword.The) && (isNamed ? !IsSaidWhich(tokens, noun + 2)
                : isBare && !isOfParties && tokens[noun].IsCapital
                    && tokens[noun].Word is Keyword.Protocols or Keyword.Agreements or Keyword.Conventions
                    && !IsSaidWhich(tokens, noun + 1));
    }

    // "the Protocols to the Convention": no more is said than by "thereto".
    private static bool IsToShortForm(TokenList tokens, int to) =>
        tokens.Is(to + 1, Keyword.The) && tokens[to + 2].IsCapital && InstrumentNoun.StandsAlone(tokens[to + 2].Word)
            && !tokens[to + 3].IsCapital
            && tokens[to + 3].Word is not (Keyword.On or Keyword.For or Keyword.Against or Keyword.Of or Keyword.Relating);

    // "thereto of 1977", "on explosive remnants of war", "to the Convention on": which they are is said.
    private static bool IsSaidWhich(TokenList tokens, int at) =>
        tokens.IsNumber(at) || tokens[at].IsCapital
            || tokens[at].Word is Keyword.Of or Keyword.On or Keyword.For or Keyword.Between
            || tokens[at].Word is Keyword.Concerning or Keyword.Relating or Keyword.Regarding
            || (tokens.Is(at, Keyword.To) && !IsToShortForm(tokens, at)
                && (tokens[at + 1].IsCapital || tokens[at + 1].Word is Keyword.The or Keyword.Which))
            || (tokens.Is(at, ',') && tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false } next && SetWords.Conclusions.Has(tokens[next]))
            || SetWords.Conclusions.Has(tokens, at);
}
