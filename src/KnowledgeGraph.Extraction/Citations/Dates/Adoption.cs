using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>"The adoption of resolution 181 (II) on 29 November 1947": the day stands behind what was adopted, and "adoption" before it.</summary>
internal static class Adoption
{
    private const int Farthest = 10;
    private const int LongestPlace = 12;
    private const int LongestAside = 30;

    /// <summary>Reads the day behind what is adopted.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The first token of what is cited.</param>
    /// <param name="at">The token behind it; behind the date where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The date; null where there is none.</param>
    public static bool TryRead(TokenList tokens, int first, ref int at, out DateOnly? date)
    {
        date = null;
        int on = BehindPlace(tokens, at), day = on + 1;
        if (!tokens.Is(on, Keyword.On) || !DateTokens.TryRead(tokens, ref day, out DateOnly read) || !IsAdopted(tokens, first, isDirect: on == at))
        {
            return false;
        }

        (at, date) = (day, read);
        return true;
    }

    /// <summary>The day before what is adopted: "the adoption by the Commission on 16 May 1998 of its resolution", "the adoption, in Vienna on
    /// 5 September 1997, of the Joint Convention". Null where there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The first token of what is cited.</param>
    public static DateOnly? Before(TokenList tokens, int first)
    {
        int of = first - 1;
        while (tokens[of].Word is Keyword.Its or Keyword.The or Keyword.A)
        {
            of--;
        }

        bool isAside = tokens.Is(of - 1, ',');
        if (!tokens.Is(of, Keyword.Of) || !(isAside || tokens.IsNumber(of - 1)))
        {
            return null;
        }

        DateOnly? day = null;
        for (int i = of - 1; i >= 0 && i > of - LongestAside && !tokens.Is(i, ';') && tokens[i].Word is not (Keyword.That or Keyword.Which); i--)
        {
            if (DateVocabulary.Adoptions.Has(tokens, i))
            {
                return day is not null && (!isAside || tokens.Is(i + 1, ',') || tokens.Is(i + 1, Keyword.By)) ? day : null;
            }

            int at = i + 1;
            day = tokens.Is(i, Keyword.On) && DateTokens.TryRead(tokens, ref at, out DateOnly read) && (isAside || at == of) ? read : day;
        }

        return null;
    }

    // "in Washington, D.C., on", ", at United Nations Headquarters in New York on", ", known as the Escazú Agreement, on"
    private static int BehindPlace(TokenList tokens, int at)
    {
        int next = tokens.Is(at, ',') ? at + 1 : at;
        bool isPlace = tokens[next].Word is Keyword.In or Keyword.At;
        if (!isPlace && !(tokens[next].IsOrdinary && tokens[tokens[next]] is "known" && tokens.Is(next + 1, Keyword.As)))
        {
            return at;
        }

        for (int i = next + 1; i < next + LongestPlace; i++)
        {
            if (tokens.Is(i, Keyword.On))
            {
                return i;
            }

            bool passes = tokens[i].IsCapital || tokens.Is(i, ',') || tokens.Is(i, '.')
                || tokens[i].Word is Keyword.In or Keyword.At or Keyword.The or Keyword.As or Keyword.Of;
            if (!passes)
            {
                return at;
            }
        }

        return at;
    }

    // "adopted its resolution", "adoption by the Security Council of resolution"
    private static bool IsAdopted(TokenList tokens, int first, bool isDirect)
    {
        int i = first - 1;
        while (tokens[i].Word is Keyword.Its or Keyword.The)
        {
            i--;
        }

        if (!tokens.Is(i, Keyword.Of))
        {
            return isDirect && DateVocabulary.Acts.Has(tokens, i);
        }

        for (int j = i - 1; j >= 0 && j > i - Farthest && tokens[j].Kind == TokenKind.Word; j--)
        {
            if (DateVocabulary.Adoptions.Has(tokens, j))
            {
                return true;
            }
        }

        return false;
    }
}
