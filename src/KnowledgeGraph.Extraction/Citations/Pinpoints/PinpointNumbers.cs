using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>The numbers of a pinpoint: single ones, lists and ranges, with the marks of subparagraphs.</summary>
internal static class PinpointNumbers
{
    private const int LongestRange = 60;
    private const int LongestListed = 3;
    private const int LongestMark = 4;

    // Each repeated unit may begin a pinpoint of its own: without a bound long lists of them are read again from each.
    private const int MostRepeated = 12;

    /// <summary>Reads numbers: <c>3</c>; <c>3 and 4</c>; <c>3 to 5 and 9</c>; <c>7 (a) and (b)</c>; <c>73 b</c>; <c>I.D</c>.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind them where there are any. Nothing moves where there are none.</param>
    /// <param name="numbers">Gets the numbers, those inside ranges too.</param>
    /// <param name="printed">Gets them as they are printed.</param>
    /// <param name="unit">What they number: "Article 25 and Article 26" are two of a list.</param>
    /// <param name="isBefore">Whether they stand before what is cited.</param>
    public static bool TryRead(TokenList tokens, ref int at, List<string> numbers, StringBuilder printed, PinpointUnit unit, bool isBefore)
    {
        int end = at;
        bool roman = unit.TakesRoman;
        if (!PinpointNumber.TryRead(tokens, ref end, roman, null, out string first))
        {
            return false;
        }

        int repeated = 0;
        numbers.Add(first);
        Print(tokens, at, end, printed);
        for (at = end; TryJoint(tokens, ref end, out string joint, out bool isRange); at = end)
        {
            bool isRepeated = SkipUnit(tokens, ref end, unit);
            int begins = end;
            if (!PinpointNumber.TryRead(tokens, ref end, roman, numbers[^1], out string number) || IsOfSomethingElse(tokens, begins, end)
                || (isRepeated && (++repeated > MostRepeated || (!isBefore && tokens.Is(end, Keyword.Of)))))
            {
                break;
            }

            if (isRange)
            {
                Expand(numbers, number);
            }

            numbers.Add(number);
            printed.Append(joint);
            Print(tokens, begins, end, printed);
        }

        return true;
    }

    /// <summary>Reads the marks of subparagraphs, <c>(a) (i)</c>.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that may begin them; behind them where there are any. Nothing moves where there are none.</param>
    /// <param name="marks">The marks without spaces.</param>
    public static bool TryMarks(TokenList tokens, ref int at, out string marks)
    {
        marks = "";
        for (int end; tokens.Is(at, '(') && (end = EndOfMark(tokens, at)) > 0; at = end)
        {
            marks += tokens.Text[tokens[at].Start..tokens[end - 1].End];
        }

        return marks.Length > 0;
    }

    // "(a)", "(1–4)"
    private static int EndOfMark(TokenList tokens, int open)
    {
        bool isRange = tokens.IsDash(open + 2) && tokens[open + 1] is { Kind: TokenKind.Number, Length: <= 2 }
            && tokens[open + 3] is { Kind: TokenKind.Number, Length: <= 2 };
        int close = isRange ? open + 4 : open + 2;
        return tokens.Is(close, ')') && IsMark(tokens, tokens[open + 1]) ? close + 1 : 0;
    }

    // "op.3, op.11 and op.26"
    private static bool SkipUnit(TokenList tokens, ref int at, PinpointUnit unit)
    {
        bool isRepeated = PinpointWords.Unit(tokens[at].Word) == unit;
        at += !isRepeated ? 0 : tokens.Is(at + 1, '.') ? 2 : 1;
        return isRepeated;
    }

    private static bool IsMark(TokenList tokens, Token mark) => mark.Kind switch
    {
        TokenKind.Number => mark.Length <= 2,
        TokenKind.Word =>
            mark.Length <= LongestMark && (mark.Length == 1 || RomanNumber.Value(tokens[mark]) > 0 || (mark.Length == 2 && !mark.IsCapital)),
        _ => false,
    };

    private static bool TryJoint(TokenList tokens, ref int at, out string printed, out bool isRange)
    {
        isRange = tokens.Is(at, Keyword.To) || tokens.Is(at, Keyword.Through) || tokens.IsDash(at);
        bool isComma = tokens.Is(at, ',');
        bool isWord = tokens[at].Word is Keyword.And or Keyword.Or;
        bool isBoth = isComma && tokens[at + 1].Word is Keyword.And or Keyword.Or;
        printed = tokens.IsDash(at) ? "–" : isRange ? " to " : isBoth ? " and " : isComma ? ", " : isWord ? $" {tokens[tokens[at]]} " : "";
        at += isBoth ? 2 : printed.Length > 0 ? 1 : 0;
        return printed.Length > 0;
    }

    // A comma may begin the next citation: a number that is a resolution's, a date's or an amount's goes on no list.
    private static bool IsOfSomethingElse(TokenList tokens, int begins, int end) =>
        tokens.Is(end, '/') || (tokens.IsNumber(begins) && tokens[begins].Length > LongestListed)
        || PrintedDate.English.MonthAt(tokens.Text.AsSpan(Math.Min(tokens[end].Start, tokens.Text.Length)), out _) > 0;

    private static void Print(TokenList tokens, int from, int end, StringBuilder printed) =>
        printed.Append(tokens.Text, tokens[from].Start, tokens[end - 1].End - tokens[from].Start);

    /// <summary>Adds the numbers between the last one and one that ends a range with it, where they are digits and not too many.</summary>
    public static void Expand(List<string> numbers, string last)
    {
        if (int.TryParse(numbers[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int to) && to - from <= LongestRange)
        {
            for (int n = from + 1; n < to; n++)
            {
                numbers.Add(n.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
