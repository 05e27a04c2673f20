using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Citations.Owners;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>
/// Sets of instruments that are not listed: "all its previous resolutions on Iraq", "other relevant resolutions and decisions", "the relevant
/// human rights conventions".
/// </summary>
internal static class OpenSetGrammar
{
    private const int Reach = 6;

    /// <summary>Reads a set around its noun.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun; behind the set where it is one's. Nothing moves where it is not.</param>
    /// <param name="start">The first token of the owner's words before it.</param>
    /// <param name="first">The first token of the set.</param>
    public static bool TryRead(TokenList tokens, ref int at, int start, out int first)
    {
        bool isNumbered = IsNumbered(tokens, at);
        int said = WordsBefore(tokens, at, start, isNumbered, out first);
        int owner = tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } ? at - 2 : at - 1;
        int end = at + 1;
        while (tokens.Is(end, Keyword.And) && IsNumbered(tokens, end + 1) && !IsNumber(tokens, end + 2))
        {
            end += 2;
        }

        bool isOther = !isNumbered && (tokens[at - 1].Word is Keyword.Or or Keyword.And
            || (tokens[at - 1].Kind == TokenKind.Word && SetWords.OtherInstruments.Has(tokens[tokens[at - 1]])));
        if (isOther || (said < 0 && !(isNumbered && !tokens[at].IsCapital && IsOwned(tokens, at, owner, start, end))) || IsNumber(tokens, end))
        {
            return false;
        }

        int owned = tokens[owner].Word is Keyword.Its or Keyword.The ? owner : start;
        first = Math.Min(first, said < 0 ? owned : said);
        at = end;
        return true;
    }

    // Back to the first word that makes a set; -1 where none does.
    private static int WordsBefore(TokenList tokens, int at, int start, bool isNumbered, out int first)
    {
        first = start;
        int said = -1;
        for (int i = at - 1; i >= Math.Max(0, at - Reach) && !IsBound(tokens, i, isNumbered); i--)
        {
            Token token = tokens[i];
            bool isSuchAs = token.Word == Keyword.Such && tokens.Is(i + 1, Keyword.As);
            said = (SetWords.Makers.Has(token.Word) && !isSuchAs) || (!isNumbered && IsField(tokens, i)) ? i : said;
            first = said >= 0 && SetWords.Beginnings.Has(token.Word) ? i : first;
        }

        return said;
    }

    private static bool IsBound(TokenList tokens, int at, bool isNumbered)
    {
        Token token = tokens[at];
        // "the Mission and its previous resolutions": the set begins behind "and".
        bool begins = token.Word == Keyword.And && SetWords.Beginnings.Has(tokens[at + 1].Word);
        // "disarmament, non-proliferation and arms control instruments"
        bool isInSeries = !isNumbered && tokens.Is(at, ',') && IsField(tokens, at - 1);
        return token.Kind == TokenKind.Mark || begins || (token.Kind == TokenKind.Other && !tokens.IsDash(at) && !isInSeries)
            || SetWords.Bounds.Has(token.Word);
    }

    // "its resolutions on", "General Assembly resolutions on"; "the resolutions relating to"; "resolutions and decisions of the Council"; "the
    // decisions taken by the Conference"
    private static bool IsOwned(TokenList tokens, int at, int owner, int start, int end)
    {
        int of = end;
        bool isOnSubject = SetWords.Subjects.Has(tokens[end].Word);
        bool isThe = owner == at - 1 && tokens.Is(owner, Keyword.The);
        return (isOnSubject && (tokens.Is(owner, Keyword.Its) || ((isThe || tokens[start].IsCapital) && !tokens.Is(end, Keyword.And))))
            || OwnerGrammar.TryBehind(tokens, ref of, out _)
            || (tokens.Is(end, Keyword.Of) && UnknownOwner.IsBehind(tokens, end))
            || (tokens[end].Kind == TokenKind.Word && SetWords.Participles.Has(tokens[tokens[end]])
                && ((tokens.Is(end + 1, Keyword.By) && tokens.Is(end + 2, Keyword.The) && tokens[end + 3].IsCapital)
                    || tokens[tokens[end + 1]] is "therein"));
    }

    private static bool IsField(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && SetWords.Fields.Has(tokens[tokens[at]]);

    private static bool IsNumbered(TokenList tokens, int at) => tokens[at].Word is Keyword.Resolutions or Keyword.Decisions;

    private static bool IsNumber(TokenList tokens, int at) => ResolutionNumber.Read(tokens, at).Shape != NumberShape.None;
}
