using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Citations.Numbers;

/// <summary>
/// Numbers without "resolution": members of a list, by what stands directly before them. "Protocol 14 (2004)", "at 71 (1948)", "1,300 (2011)
/// persons", "worked 24/7" and "3/4 of the States" are none.
/// </summary>
internal static class BareNumber
{
    private static readonly KeywordSet Joints = new(SetVocabulary.English.Joints);
    private static readonly WordSet Introductions = new(SetVocabulary.English.ListWords);

    /// <summary>Whether a number goes on with a list.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="at">Its first token.</param>
    public static bool IsMember(TokenList tokens, ResolutionNumber number, int at)
    {
        Token before = tokens[at - 1];
        bool isThousands = tokens.Is(at - 1, ',') && !tokens[at].SpaceBefore && tokens.IsNumber(at - 2);
        bool isJoined = before.Kind == TokenKind.Word ? Joints.Has(before.Word) || Introductions.Has(tokens[before]) : !isThousands;
        bool isPart = number.Shape == NumberShape.Session && tokens.Is(number.End, Keyword.Of) && tokens.Is(number.End + 1, Keyword.The)
            && !tokens[number.End + 2].IsCapital;
        return isJoined && !isPart;
    }
}
