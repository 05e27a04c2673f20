using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>Another word with a capital.</summary>
internal sealed class CapitalWord : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        // "Supplementary Agreement to the Ouagadougou political Agreement"
        if (state.HasPiece && tokens[at] is { Kind: TokenKind.Word, IsCapital: false } quality && tokens[at - 1].IsCapital
            && NameWords.Qualities.Has(tokens[quality]) && tokens[at + 1].IsCapital && InstrumentNoun.Is(tokens[at + 1].Word))
        {
            at += 2;
            return true;
        }

        if (!NameShape.IsNameWord(tokens, at))
        {
            return false;
        }

        // "Agreement Establishing the World Trade Organization"
        state.IsFree |= Complement.IsGerund(tokens, at);
        at++;
        return true;
    }
}
