using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A party in small letters: "between the secretariats of the United Nations and", "among the States members of the".</summary>
internal sealed class SmallParty : INamePiece
{
    private const int MostWords = 3;

    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        bool isSecond = state.AwaitsParty && tokens.Is(at, Keyword.And);
        if (!isSecond && tokens[at].Word is not (Keyword.Between or Keyword.Among))
        {
            return false;
        }

        int next = tokens.Is(at + 1, Keyword.The) ? at + 2 : at + 1;
        if (!IsParty(tokens, next))
        {
            return false;
        }

        int last = next + MostWords;
        while (next < last && tokens[next].Kind == TokenKind.Word && !tokens.Is(next, Keyword.Of))
        {
            next++;
        }

        if (!tokens.Is(next++, Keyword.Of) || !NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        state.AwaitsParty = !isSecond;
        at = next;
        return true;
    }

    private static bool IsParty(TokenList tokens, int at) => NameWords.Parties.Has(tokens, at);
}
