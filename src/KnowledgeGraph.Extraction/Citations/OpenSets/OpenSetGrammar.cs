using KnowledgeGraph.Extraction.Citations.Numbers;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.OpenSets;

/// <summary>
/// Sets of instruments that are not listed: "all its previous resolutions on Iraq", "other relevant resolutions and decisions", "the relevant
/// human rights conventions".
/// </summary>
internal static class OpenSetGrammar
{
    private const int Reach = 6;
    private const int LongestTitle = 40;

    /// <summary>Reads a set around its noun.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The noun; behind the set where it is one's. Nothing moves where it is not.</param>
    /// <param name="start">The first token of the owner's words before it.</param>
    /// <param name="first">The first token of the set.</param>
    public static bool TryRead(TokenList tokens, ref int at, int start, out int first)
    {
        if (AttachedTexts.Are(tokens, at, out first) && !IsInTitle(tokens, at))
        {
            at = tokens.Is(at + 1, Keyword.Thereto) ? at + 2 : at + 1;
            return true;
        }

        bool isNumbered = IsNumbered(tokens, at);
        int said = WordsBefore(tokens, at, start, isNumbered, out first);
        int owner = tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: false, Word: Keyword.None } ? at - 2 : at - 1;
        int end = at + 1;
        while (tokens.Is(end, Keyword.And) && IsNumbered(tokens, end + 1) && !IsNumber(tokens, end + 2))
        {
            end += 2;
        }

        bool isSet = said >= 0
            || (!tokens[at].IsCapital && (isNumbered ? SetOwner.IsSaid(tokens, at, owner, start, end) : AgreedTexts.Are(tokens, at)));
        bool isNone = isNumbered ? IsFoundIn(tokens, end) : IsOther(tokens, at);
        if (!isSet || isNone || IsNumber(tokens, end) || IsInTitle(tokens, at))
        {
            return false;
        }

        int owned = tokens[owner].Word is Keyword.Its or Keyword.The ? owner : start;
        first = Math.Min(first, said < 0 ? owned : said);
        at = end;
        return true;
    }

    /// <summary>Whether words of which a set is made stand right before a noun: "previously adopted Agreements", "relevant Protocols".</summary>
    public static bool IsMade(TokenList tokens, int at)
    {
        Token before = tokens[at - 1];
        int maker = before is { Kind: TokenKind.Word, IsCapital: false } && SetWords.Participles.Has(tokens[before]) ? at - 2 : at - 1;
        // "Biodiversity-related Conventions" are a name.
        return SetWords.Makers.Has(tokens[maker].Word) && !tokens.IsDash(maker - 1) && !tokens[at + 1].IsCapital
            && !(tokens[at + 1].Word is Keyword.Of or Keyword.On or Keyword.To or Keyword.Thereto);
    }

    // "the item entitled “Compliance with disarmament agreements”"; the quotation mark that a whole paragraph begins with opens no title.
    private static bool IsInTitle(TokenList tokens, int at)
    {
        int open = at - 1;
        while (open > 0 && open > at - LongestTitle && !tokens.Is(open, '“') && !tokens.Is(open, '”'))
        {
            open--;
        }

        return open > 0 && tokens.Is(open, '“') && tokens[open - 1].Kind == TokenKind.Word;
    }

    // "the decisions taken by the Assembly in its resolution 72/266": it is said where they are.
    private static bool IsFoundIn(TokenList tokens, int end)
    {
        for (int i = end; i < end + Reach + 2 && tokens[i].Kind == TokenKind.Word; i++)
        {
            int resolution = tokens[i + 1].Word is Keyword.Its ? i + 2 : i + 1;
            if (tokens.Is(i, Keyword.In) && tokens[resolution].Word is Keyword.Resolution or Keyword.Resolutions && IsNumber(tokens, resolution + 1))
            {
                return true;
            }
        }

        return false;
    }

    // Back to the first word that makes a set; -1 where none does.
    private static int WordsBefore(TokenList tokens, int at, int start, bool isNumbered, out int first)
    {
        first = start;
        int said = -1;
        for (int i = at - 1; i >= Math.Max(0, at - Reach) && !IsBound(tokens, i, isNumbered); i--)
        {
            Token token = tokens[i];
            if (token.IsOrdinary && SetWords.ToCome.Has(tokens[token]))
            {
                return -1;
            }

            bool isSuchAs = token.Word == Keyword.Such && tokens.Is(i + 1, Keyword.As);
            said = (SetWords.Makers.Has(token.Word) && !isSuchAs) || (!isNumbered && IsField(tokens, i)) ? i : said;
            first = said >= 0 && SetWords.Beginnings.Has(token.Word) ? i : first;
        }

        // "United Nations human rights instruments"
        while (!isNumbered && said == first && said > 1 && tokens[first - 1].IsCapital && !SetWords.Makers.Has(tokens[said].Word))
        {
            first = --said;
        }

        first = said > 0 && said == first && SetWords.Beginnings.Has(tokens[said - 1].Word) ? said - 1 : first;
        return said;
    }

    // "action and agreements", "treaties and instruments" of which the first makes the set, "financial instruments"
    private static bool IsOther(TokenList tokens, int at) =>
        tokens[at - 1].Word is Keyword.Or or Keyword.And ? !AgreedTexts.Are(tokens, at) || tokens[at - 2].Word is Keyword.Conventions
            or Keyword.Instruments or Keyword.Treaties or Keyword.Protocols or Keyword.Agreements
        : SetWords.OtherInstruments.Has(tokens, at - 1);

    private static bool IsBound(TokenList tokens, int at, bool isNumbered)
    {
        Token token = tokens[at];
        // "the Mission and its previous resolutions", "the Assembly and relevant resolutions": the set begins behind "and".
        bool begins = token.Word == Keyword.And && (SetWords.Beginnings.Has(tokens[at + 1].Word)
            || (SetWords.Makers.Has(tokens[at + 1].Word) && !SetWords.Makers.Has(tokens[at - 1].Word)));
        // "disarmament, non-proliferation and arms control instruments"
        bool isInSeries = !isNumbered && tokens.Is(at, ',') && IsField(tokens, at - 1);
        return token.Kind == TokenKind.Mark || begins || (token.Kind == TokenKind.Other && !tokens.IsDash(at) && !isInSeries)
            || SetWords.Bounds.Has(token.Word) || (token.IsOrdinary && SetWords.ClauseWords.Has(tokens[token]));
    }

    private static bool IsField(TokenList tokens, int at) => SetWords.Fields.Has(tokens, at);

    private static bool IsNumbered(TokenList tokens, int at) => tokens[at].Word is Keyword.Resolutions or Keyword.Decisions;

    private static bool IsNumber(TokenList tokens, int at) => ResolutionNumber.Read(tokens, at).Shape != NumberShape.None;
}
