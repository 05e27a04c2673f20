using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Owners;

/// <summary>
/// Owners that no vocabulary has, before a number and behind it: "Committee decision 68/1", "resolution 41/61 of the General Conference of …". The
/// number is theirs, whatever body known here counts so.
/// </summary>
internal static class UnknownOwner
{
    private const int LongestName = 14;

    private static readonly WordSet Nouns = new(NameVocabulary.English.OwnerNouns);

    /// <summary>Whether one is named directly before a token.</summary>
    public static bool IsBefore(TokenList tokens, int at)
    {
        int last = at - 1;
        while (last >= 0 && OwnerWords.Qualifiers.Has(tokens[last].Word))
        {
            last--;
        }

        for (int i = last; i > last - LongestName && i >= 0; i--)
        {
            Token token = tokens[i];
            bool isJoint = i < last && token.Word is Keyword.Of or Keyword.The or Keyword.On or Keyword.And or Keyword.For or Keyword.To;
            if (!token.IsCapital && !isJoint)
            {
                return false;
            }

            if (token.IsCapital && Nouns.Has(tokens[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one is named directly behind a number: "of the Supreme Court".</summary>
    public static bool IsBehind(TokenList tokens, int at)
    {
        if (!tokens.Is(at, Keyword.Of) || !tokens.Is(at + 1, Keyword.The) || !tokens[at + 2].IsCapital)
        {
            return false;
        }

        for (int i = at + 2; i < at + LongestName; i++)
        {
            Token token = tokens[i];
            if (token.IsCapital && Nouns.Has(tokens[token]))
            {
                return true;
            }

            if (!token.IsCapital && token.Word is not (Keyword.Of or Keyword.The or Keyword.On or Keyword.And or Keyword.For))
            {
                return false;
            }
        }

        return false;
    }
}
