using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>Statements of the Council's President that are not listed: "the statements of its President on", "its presidential statements".</summary>
internal static class PresidentialStatements
{
    private const int BehindPresident = 4;

    /// <summary>Reads a set around "statements".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of "statements"; behind the set where it is one's. Nothing moves where it is not.</param>
    /// <param name="first">The first token of the set.</param>
    public static bool TryRead(TokenList tokens, ref int at, out int first)
    {
        first = SetWords.Beginnings.Has(tokens[at - 1].Word) || SetWords.Makers.Has(tokens[at - 1].Word) ? at - 1 : at;
        bool isOf = tokens[at + 1].Word is Keyword.Of or Keyword.By && tokens.Is(at + 2, Keyword.Its)
            && (tokens[at + 3].IsCapital || tokens[tokens[at + 3]] is "president");
        int end = isOf ? at + BehindPresident : at + 1;
        if (IsListed(tokens, end) || !(isOf || IsOfPresident(tokens, at, ref first)))
        {
            return false;
        }

        at = end;
        return true;
    }

    // "its presidential statements", "previous Presidential statements"
    private static bool IsOfPresident(TokenList tokens, int at, ref int first)
    {
        Token before = tokens[at - 1];
        bool isOf = before.Kind == TokenKind.Word && tokens[before] is "presidential" or "Presidential"
            && (tokens.Is(at - 2, Keyword.Its) || SetWords.Makers.Has(tokens[at - 2].Word));
        first = isOf ? at - 2 : first;
        return isOf;
    }

    // "of 13 July 1998 (S/PRST/1998/20), …", "dated", "S/PRST/2010/20 and S/PRST/2010/22": each is cited by itself.
    private static bool IsListed(TokenList tokens, int end)
    {
        int next = tokens.Is(end, ',') ? end + 1 : end;
        return tokens[next].Word is Keyword.Of or Keyword.Dated || tokens.IsNumber(next) || tokens.Is(next, '(')
            || (tokens[next].IsCapital && tokens.Is(next + 1, '/'));
    }
}
