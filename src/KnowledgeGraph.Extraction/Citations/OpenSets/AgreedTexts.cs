using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>
/// Treaties and agreements that are a set because the words behind say who is bound by them or where they were made: "treaties to which they are
/// parties", "agreements reached in their dialogue", "the instruments listed in paragraph 191".
/// </summary>
internal static class AgreedTexts
{
    private const int FarthestParty = 10;

    /// <summary>Whether the words behind a noun say so.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    public static bool Are(TokenList tokens, int noun)
    {
        int end = noun + 1;
        // "treaties and conventions to which"
        end += tokens.Is(end, Keyword.And) && tokens[end + 1].Word is Keyword.Conventions or Keyword.Instruments or Keyword.Treaties
            or Keyword.Protocols or Keyword.Agreements ? 2 : 0;
        end += tokens.Is(end, ',') && tokens.Is(end + 1, Keyword.To) && tokens.Is(end + 2, Keyword.Which) ? 1 : 0;
        return tokens.Is(end, Keyword.To) ? tokens.Is(end + 1, Keyword.Which) && HasParty(tokens, end + 2)
            : SetWords.Conclusions.Has(tokens, end)
                ? tokens[end + 1].Word is Keyword.In or Keyword.At or Keyword.By or Keyword.Between or Keyword.Among or Keyword.On or Keyword.With
                    or Keyword.Under
                : tokens.Is(end, Keyword.Between) && tokens.Is(noun - 1, Keyword.The);
    }

    private static bool HasParty(TokenList tokens, int at)
    {
        for (int i = at; i < at + FarthestParty && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (tokens[i].Word == Keyword.Parties || tokens[tokens[i]] is "party")
            {
                return true;
            }
        }

        return false;
    }
}
