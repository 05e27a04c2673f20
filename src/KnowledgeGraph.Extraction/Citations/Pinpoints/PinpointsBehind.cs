using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>
/// Pinpoints behind a citation, abbreviated (", annex, para. 5", ", chap. I, sect. D") or in words that narrow it down (", in particular its
/// articles 100 and 101", ", as provided for in its Chapter VIII").
/// <code>
/// behind    = { [","] unit } | narrowed
/// narrowed  = { "," | mark | "and" } narrowing { "of" | "its" | … } unit { ( "," | "and" ) unit }
/// </code>
/// </summary>
internal static class PinpointsBehind
{
    private const int MostUnits = 8;
    private const int LongestSymbol = 16;
    private const int MostBetween = 3;

    /// <summary>Reads pinpoints behind a citation in a text.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the pinpoints where there are any. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryRead(TokenList tokens, ref int at, out Pinpoint? pinpoint) => TryRead(tokens, ref at, out pinpoint, isTyped: false);

    /// <summary>Reads pinpoints behind a citation.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the pinpoints where there are any. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    /// <param name="isTyped">Whether a person types it: then no comma is needed.</param>
    public static bool TryRead(TokenList tokens, ref int at, out Pinpoint? pinpoint, bool isTyped)
    {
        int first = tokens.Is(at, ',') ? at + 1 : at;
        first += PinpointWords.Introductions.Has(tokens[first].Word) ? 1 : 0;
        bool needsComma = first == at && !isTyped && !tokens.Is(first, Keyword.Annex) && !tokens.Is(at - 1, ')');
        pinpoint = null;
        return (!needsComma && TryUnits(tokens, ref at, first, at, out pinpoint)) || TryNarrowed(tokens, ref at, out pinpoint);
    }

    /// <summary>Reads pinpoints that narrow down what is cited before them.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the citation; behind the pinpoints where there are any. Nothing moves where there are none.</param>
    /// <param name="pinpoint">What they say.</param>
    public static bool TryNarrowed(TokenList tokens, ref int at, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int next = at;
        for (int i = 0; i < MostBetween && (tokens.Is(next, ',') || tokens[next].Kind == TokenKind.Mark || tokens.Is(next, Keyword.And)); i++)
        {
            next++;
        }

        int narrowed = PinpointWords.Narrowings.Longest(tokens, next, out _);
        if (narrowed == 0)
        {
            return false;
        }

        while (PinpointWords.NarrowedBy.Has(tokens[narrowed].Word))
        {
            narrowed++;
        }

        // "including the annexes": no part is told.
        return PinpointUnits.IsCounted(tokens, narrowed) && TryUnits(tokens, ref at, narrowed, at, out pinpoint);
    }

    private static bool TryUnits(TokenList tokens, ref int at, int first, int behind, out Pinpoint? pinpoint)
    {
        pinpoint = null;
        int next = first;
        for (int units = 0; units < MostUnits; units++)
        {
            int end = next;
            bool isRead = PinpointUnits.TryRead(tokens, ref end, isBefore: false, out Pinpoint? unit)
                || (pinpoint is not null && TitledPart.TryRead(tokens, ref end, out unit));
            if (!isRead || IsOfAnother(tokens, end) || (units == 0 && ArePages(tokens, next, behind)))
            {
                break;
            }

            // "chap. I, resolution 1, annex I": what follows is the same place more closely; behind "and" it is another one.
            bool isBeside = units > 0 && (tokens.Is(next - 1, Keyword.And) || Pinpoint.IsBeside(pinpoint, unit));
            pinpoint = isBeside ? Pinpoint.Beside(pinpoint!, unit!) : Pinpoint.Join(pinpoint, unit);
            at = PinpointWords.OfThat.Has(tokens[end].Word) ? end + 1 : end;
            next = tokens.Is(at, ',') ? at + 1 : at;
            next = tokens.Is(next, Keyword.And) ? next + 1 : next;
        }

        return pinpoint is not null;
    }

    // "…, paragraph 5 of which", "…, Article 3 of the Convention": the words begin another citation; "paragraph 3 above" is of this text.
    private static bool IsOfAnother(TokenList tokens, int at) =>
        tokens.Is(at, Keyword.Of) || (tokens.Is(at, Keyword.To) && !tokens.IsNumber(at + 1))
        || PinpointWords.Elsewhere.Has(tokens, at);

    // "pp. 7" is a paragraph of a resolution's preamble; of anything else, "A/77/13, pp. 7–8", it is pages.
    private static bool ArePages(TokenList tokens, int unit, int behind)
    {
        if (!tokens.Is(unit, Keyword.Pp))
        {
            return false;
        }

        for (int i = behind - 1; i >= 0 && i > behind - LongestSymbol; i--)
        {
            if (tokens[i].Word == Keyword.Resolution || tokens[tokens[i]] is "RES" or "Res")
            {
                return false;
            }
        }

        return true;
    }
}
