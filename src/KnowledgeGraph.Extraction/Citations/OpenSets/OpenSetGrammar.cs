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

        if ((said < 0 && !(isNumbered && IsOwned(tokens, at, owner))) || IsNumber(tokens, end))
        {
            return false;
        }

        first = Math.Min(first, said < 0 ? owner : said);
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
            said = SetWords.Makers.Has(token.Word) || (!isNumbered && IsField(tokens, i)) ? i : said;
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

    // "its resolutions on"; "the resolutions of the Council"
    private static bool IsOwned(TokenList tokens, int at, int owner)
    {
        int of = at + 1;
        return (tokens.Is(owner, Keyword.Its) && SetWords.Subjects.Has(tokens[at + 1].Word))
            || (owner == at - 1 && tokens.Is(owner, Keyword.The) && tokens.Is(of, Keyword.Of) && OwnerGrammar.TryBehind(tokens, ref of, out _));
    }

    private static bool IsField(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Word && SetWords.Fields.Has(tokens[tokens[at]]);

    private static bool IsNumbered(TokenList tokens, int at) => tokens[at].Word is Keyword.Resolutions or Keyword.Decisions;

    private static bool IsNumber(TokenList tokens, int at) => ResolutionNumber.Read(tokens, at).Shape != NumberShape.None;
}
