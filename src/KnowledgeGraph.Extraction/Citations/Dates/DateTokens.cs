using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Dates;

/// <summary>A date among the tokens of a text.</summary>
internal static class DateTokens
{
    /// <summary>Reads a date.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token of the day; behind the date where there is one. Nothing moves where there is none.</param>
    /// <param name="date">The date.</param>
    public static bool TryRead(TokenList tokens, ref int at, out DateOnly date)
    {
        date = default;
        int length = tokens.IsNumber(at) ? PrintedDate.Read(tokens.Text.AsSpan(tokens[at].Start), out date) : 0;
        at = length > 0 ? tokens.At(tokens[at].Start + length) : at;
        return length > 0;
    }
}
