using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>What an agreement is about, in small letters before a name: "relating to the establishment of the Peace and Security Council".</summary>
internal sealed class SmallSubject : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        int next = tokens[at].Word == Keyword.Relating ? at + 2 : at + 1;
        if (tokens[at].Word is not (Keyword.Relating or Keyword.Concerning or Keyword.On) || !tokens.Is(next, Keyword.The)
            || tokens[next + 1] is not { Kind: TokenKind.Word, IsCapital: false } subject || !NameWords.Subjects.Has(tokens[subject])
            || !tokens.Is(next + 2, Keyword.Of))
        {
            return false;
        }

        next += 3;
        if (!NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        at = next;
        return true;
    }
}
