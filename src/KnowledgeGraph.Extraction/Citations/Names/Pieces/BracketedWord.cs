using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>An abbreviation or a word in brackets inside a name: "(SAMOA) Pathway", "(Biological) and Toxin".</summary>
internal sealed class BracketedWord : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!tokens.Is(at, '(') || !tokens[at + 1].IsCapital || !tokens.Is(at + 2, ')'))
        {
            return false;
        }

        bool word = tokens[at + 3] is { Kind: TokenKind.Word, IsCapital: true };
        bool pair = tokens.Is(at + 3, Keyword.And) && tokens[at + 4].IsCapital;
        at += word ? 4 : pair ? 3 : 0;
        return word || pair;
    }
}
