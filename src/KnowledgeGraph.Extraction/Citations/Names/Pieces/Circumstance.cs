using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A phrase of few words that names go on with and sentences too: "by Sea", "from Ships", "or to Have".</summary>
internal sealed class Circumstance : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.HasPiece)
        {
            return false;
        }

        bool capital = NameShape.IsNameWord(tokens, at + 1);
        int length = tokens[at].Word switch
        {
            Keyword.By or Keyword.At => capital && NameWords.Circumstances.Has(tokens, at + 1) ? 2 : 0,
            Keyword.And or Keyword.Or => tokens.Is(at + 1, Keyword.To) && tokens[at - 1].IsCapital
                && NameWords.Infinitives.Has(tokens, at + 2) ? 3 : 0,
            Keyword.None => OfAnyWord(tokens, at, capital),
            _ => 0,
        };
        at += length;
        return length > 0;
    }

    // "from Ships"; "the Republic of Côte d’Ivoire"; "of Sharm el-Sheikh"
    private static int OfAnyWord(TokenList tokens, int at, bool capital) =>
        capital && tokens[at].Kind == TokenKind.Word ? NameWords.RarePrepositions.Has(tokens, at) ? 2 : 0
        : tokens[at].Length > 2 && tokens[tokens[at]].StartsWith("d’") ? 1
        : tokens[at - 1].IsCapital && tokens[at] is { Kind: TokenKind.Word, Length: 2 } && tokens.IsDash(at + 1) && !tokens[at + 1].SpaceBefore
            && NameShape.IsNameWord(tokens, at + 2) && !tokens[at + 2].SpaceBefore ? 3 : 0;
}
