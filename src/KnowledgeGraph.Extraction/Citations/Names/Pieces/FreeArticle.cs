using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>An article that an infinitive or a gerund before it allows: "to Prevent, Combat and Eradicate the Illicit Trade".</summary>
internal sealed class FreeArticle : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.IsFree || !tokens.Is(at, Keyword.The) || tokens[at + 1] is not { Kind: TokenKind.Word, IsCapital: true })
        {
            return false;
        }

        at += 2;
        return true;
    }
}
