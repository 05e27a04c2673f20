using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A year or a short number, and the number of a resolution in a title: "Security Council Resolution 2272 (2016)".</summary>
internal sealed class NumberOfName : INamePiece
{
    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        // "the Summit of the Group of 20"
        if (tokens.Is(at, Keyword.Of) && tokens[at - 1].Kind == TokenKind.Word && tokens[tokens[at - 1]] is "Group" && tokens.IsNumber(at + 1)
            && !IsMonth(tokens, at + 2))
        {
            at += 2;
            return true;
        }

        // "Supplementary Agreement number 3", "Convention No. 182"
        bool isCounted = tokens.IsNumber(at + 1) && ((tokens.Is(at, '.') && tokens.Is(at - 1, Keyword.No))
            || (tokens[at - 1].IsCapital && tokens[at].IsOrdinary && NameWords.Counts.Has(tokens, at)));
        if (isCounted)
        {
            at += 2;
            return true;
        }

        if (tokens[at] is not { Kind: TokenKind.Number, Length: 2 or 4 })
        {
            return false;
        }

        at = tokens.Is(at - 1, Keyword.Resolution) && tokens.Is(at + 1, '(') && tokens.Is(at + 3, ')') ? at + 4 : at + 1;
        return true;
    }

    private static bool IsMonth(TokenList tokens, int at) => PrintedDate.English.MonthAt(tokens.Text.AsSpan(tokens[at].Start), out _) > 0;
}
