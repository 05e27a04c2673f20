using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Scanning;

/// <summary>Says whose a date is where two citations stand beside each other.</summary>
internal static class DateOwners
{
    /// <summary>Settles it for the citations of a provision.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="found">They, in order.</param>
    /// <returns>The same list.</returns>
    public static List<CitationMatch> Settle(TokenList tokens, List<CitationMatch> found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            CitationMatch before = found[i - 1], match = found[i];
            if (IsOfName(tokens, before, match))
            {
                match.Date = null;
            }
            else if (IsOfBoth(tokens, before, match))
            {
                before.Date = match.Date;
            }
        }

        return found;
    }

    // "the Quadripartite Agreement of 4 April 1994 (S/1994/397)": the day is the Agreement's, and not of the document that prints it.
    private static bool IsOfName(TokenList tokens, CitationMatch before, CitationMatch match) =>
        match is { Kind: MatchKind.Symbol, Date: not null } && tokens.Is(match.FirstToken - 1, '(') && before.Date == match.Date
        && before.Kind is MatchKind.Name or MatchKind.ShortForm && char.IsUpper(before.Name?[0] ?? ' ');

    // "substantively identical resolutions 70/262 and 2282 (2016) of 27 April 2016": one number of each of two bodies.
    private static bool IsOfBoth(TokenList tokens, CitationMatch before, CitationMatch match) =>
        match is { Kind: MatchKind.Number, Date: not null, ContinuesList: true }
        && before is { Kind: MatchKind.Number, Date: null, ContinuesList: false }
        && tokens.Is(before.EndToken, Keyword.And) && match.FirstToken == before.EndToken + 1 && before.Body != match.Body;
}
