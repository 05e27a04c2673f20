using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>The date that a text cited by name is printed with.</summary>
internal static class NameDate
{
    private const int Farthest = 14;

    /// <summary>The date; null where there is none, and where it is another text's: "the amendments under the Rome Statute, adopted on …".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="begins">The first token of the citation, a pinpoint before it included.</param>
    /// <param name="first">The name's first token.</param>
    /// <param name="end">The token behind it.</param>
    public static DateOnly? Of(TokenList tokens, int begins, int first, int end)
    {
        int at = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        int comma = tokens.Is(at, ',') ? at + 1 : at;
        bool isOf = tokens.Is(comma, Keyword.Of);
        if (CitedDate.TryBehind(tokens, ref at, out DateOnly? date))
        {
            return IsOfAnother(tokens, first, isOf) ? null : date;
        }

        at = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        return Adoption.TryRead(tokens, first, ref at, out date) ? date : CitedDate.OfAdoption(tokens, begins);
    }

    // "the political declaration of the midterm review of the Samoa Pathway adopted on": it was the declaration. "Of" a date goes with the nearest
    // text, but for "the Additional Protocols to the Geneva Conventions of 8 June 1977".
    private static bool IsOfAnother(TokenList tokens, int first, bool isOf)
    {
        int i = first - 1;
        while (tokens[i].Word is Keyword.The or Keyword.Its)
        {
            i--;
        }

        bool isJoined = tokens.Is(i, Keyword.To) || (!isOf && tokens[i].Word is Keyword.Of or Keyword.Under);
        for (int j = i - 1; isJoined && j >= 0 && j > i - Farthest && (tokens[j].Kind == TokenKind.Word || tokens.IsDash(j)); j--)
        {
            if (InstrumentNoun.Is(tokens[j].Word) || tokens[j].Word is Keyword.Protocols or Keyword.Agreements)
            {
                return true;
            }
        }

        return false;
    }
}
