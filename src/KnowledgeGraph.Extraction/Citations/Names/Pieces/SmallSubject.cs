using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>What an agreement is about, in small letters before a name: "relating to the establishment of the Peace and Security Council", "on
/// cooperation between".</summary>
internal sealed class SmallSubject : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int next = tokens[at].Word == Keyword.Relating ? at + 2 : at + 1;
        if (tokens[at].Word is not (Keyword.Relating or Keyword.Concerning or Keyword.On))
        {
            return false;
        }

        bool isParties = IsSubject(tokens, next) && tokens[next + 1].Word is Keyword.Between or Keyword.Among;
        int behind = next + 3;
        bool isWhole = tokens.Is(next, Keyword.The) && IsSubject(tokens, next + 1) && tokens.Is(next + 2, Keyword.Of)
            && NameShape.TryCapital(tokens, ref behind);
        at = isParties ? next + 1 : isWhole ? behind : at;
        return isParties || isWhole;
    }

    private static bool IsSubject(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapital: false } subject && NameWords.Subjects.Has(tokens[subject]);
}
