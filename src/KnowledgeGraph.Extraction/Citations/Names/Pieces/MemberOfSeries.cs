using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A member of a series inside the name, which ends with "and" or "or" before anything that is no part of it: ", Inhuman or Degrading
/// Treatment".</summary>
internal sealed class MemberOfSeries : INamePiece
{
    private const int LongestSeries = 14;

    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        if (!state.HasComplement || !tokens.Is(at, ','))
        {
            return false;
        }

        if (!NameShape.IsNameWord(tokens, at + 1) || NameShape.BeginsName(tokens, at + 1))
        {
            if (!IsLast(tokens, at))
            {
                return false;
            }

            at += 3;
        }
        else
        {
            if (!IsClosed(tokens, at))
            {
                return false;
            }

            at += 2;
        }

        state.IsSeries = true;
        return true;
    }

    // ", and Criminal" behind a comma of the same series
    private static bool IsLast(TokenList tokens, int comma) =>
        tokens.Is(comma + 1, Keyword.And) && tokens[comma + 2].IsCapital && !NameWords.Determiners.Has(tokens[comma + 2].Word)
            && !NameShape.BeginsName(tokens, comma + 2)
        && tokens[comma - 1].IsCapital && HasComma(tokens, comma);

    private static bool IsClosed(TokenList tokens, int comma)
    {
        for (int i = comma + 2; i < comma + LongestSeries; i++)
        {
            if (tokens[i].Word is Keyword.And or Keyword.Or)
            {
                int last = tokens.Is(i + 1, Keyword.The) ? i + 2 : i + 1;
                return tokens[last].IsCapital && !NameShape.BeginsName(tokens, last);
            }

            if (!IsPart(tokens, i) || NameShape.BeginsName(tokens, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPart(TokenList tokens, int at) =>
        tokens[at].IsCapital || tokens.Is(at, ',') || tokens.IsDash(at) || NameWords.Connectors.Has(tokens[at].Word)
            || tokens[at].Word is Keyword.The or Keyword.All;

    private static bool HasComma(TokenList tokens, int before)
    {
        for (int i = before - 1; i > before - LongestSeries && i > 0; i--)
        {
            if (tokens.Is(i, ','))
            {
                return true;
            }

            if (tokens[i] is { Kind: TokenKind.Word, IsCapital: false } word && !NameWords.Connectors.Has(word.Word)
                && word.Word is not (Keyword.The or Keyword.And))
            {
                return false;
            }
        }

        return false;
    }
}
