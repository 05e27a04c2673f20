using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>The numbers of a pinpoint: single ones, lists and ranges, with the marks of subparagraphs.</summary>
internal static class PinpointNumbers
{
    private const int LongestRange = 60;

    /// <summary>Reads numbers: <c>3</c>; <c>3 and 4</c>; <c>3 to 5 and 9</c>; <c>7 (a) and (b)</c>; <c>73 b</c>; <c>I.D</c>. Returns the token behind them, <paramref name="at"/> where there are none.</summary>
    public static int Read(TokenList tokens, int at, List<string> numbers, StringBuilder printed, bool roman)
    {
        int end = Number(tokens, at, roman, out string first);
        if (end == 0)
        {
            return at;
        }

        numbers.Add(first);
        printed.Append(tokens.Text, tokens[at].Start, tokens[end - 1].End - tokens[at].Start);
        while (true)
        {
            bool range = tokens.Is(end, Keyword.To) || tokens.IsDash(end);
            int join = tokens.Is(end, ',') && (tokens.Is(end + 1, Keyword.And) || tokens.Is(end + 1, Keyword.Or)) ? 2
                : range || tokens.Is(end, ',') || tokens.Is(end, Keyword.And) || tokens.Is(end, Keyword.Or) ? 1 : 0;
            int after = join == 0 ? 0 : Number(tokens, end + join, roman, out string number, numbers[^1]) is int n and > 0 ? Take(number, n) : 0;
            if (after == 0)
            {
                return end;
            }

            printed.Append(range && tokens.IsDash(end) ? "–" : range ? " to " : join == 2 ? " and " : tokens.Is(end, ',') ? ", " : $" {tokens[tokens[end]]} ")
                .Append(tokens.Text, tokens[end + join].Start, tokens[after - 1].End - tokens[end + join].Start);
            end = after;

            int Take(string value, int next)
            {
                // A comma may begin the next citation: a number that is a resolution's, a date's or an amount's goes on no list.
                if (tokens.Is(next, '/') || (tokens.IsNumber(end + join) && tokens[end + join].Length > 3) || PrintedDate.MonthAt(tokens.Text.AsSpan(Math.Min(tokens[next].Start, tokens.Text.Length)), out _) > 0)
                {
                    return 0;
                }

                if (range)
                {
                    Expand(numbers, value);
                }

                numbers.Add(value);
                return next;
            }
        }
    }

    private static void Expand(List<string> numbers, string last)
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

    private static int Number(TokenList tokens, int at, bool roman, out string number, string? before = null)
    {
        number = "";
        Token token = tokens[at];
        if (before is not null && tokens.Is(at, '('))
        {
            // "7 (a) and (b)": the paragraph is the one before.
            int open = before.IndexOf('(', StringComparison.Ordinal);
            int mark = Marks(tokens, at, out string marks);
            number = (open < 0 ? before : before[..open]) + marks;
            return mark;
        }

        int end;
        if (token.Kind == TokenKind.Number && token.Length <= 4)
        {
            number = tokens[token].ToString();
            end = at + 1;
        }
        else if (roman && token is { Kind: TokenKind.Word, IsCapital: true, Length: <= 6 }
            && (RomanNumber.Value(tokens[token]) > 0 || (token.Length == 1 && before is null) || (token.Length == 1 && before is { Length: 1 })))
        {
            number = tokens[token].ToString();
            end = at + 1;
            if (tokens.Is(end, '.') && !tokens[end].SpaceBefore && !tokens[end + 1].SpaceBefore && tokens[end + 1] is { Kind: TokenKind.Word, Length: 1, IsCapital: true })
            {
                number = tokens.Text[token.Start..tokens[end + 1].End];
                end += 2;
            }
        }
        else if (roman && token is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false } && Spelt(tokens[token]))
        {
            number = tokens[token].ToString();
            return at + 1;
        }
        else
        {
            return 0;
        }

        // 73 b; 5 bis
        if (tokens[end] is { Kind: TokenKind.Word, Length: 1, IsCapital: false } letter && tokens.Text[letter.Start] is >= 'b' and <= 'h' || tokens[end].Kind == TokenKind.Word && tokens[tokens[end]] is "bis" or "ter" or "quater" or "quinquies")
        {
            number += tokens[end].Length == 1 ? tokens[tokens[end]].ToString() : " " + tokens[tokens[end]].ToString();
            end++;
        }

        int after = Marks(tokens, end, out string bracketed);
        number += bracketed;
        return after > 0 ? after : end;
    }

    private static bool Spelt(ReadOnlySpan<char> word) => word is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten";

    /// <summary>Reads the marks of subparagraphs, <c>(a) (i)</c>. Returns the token behind them, 0 where there are none.</summary>
    public static int Marks(TokenList tokens, int at, out string marks)
    {
        marks = "";
        int end = at;
        while (tokens.Is(end, '(') && tokens[end + 1] is { Kind: TokenKind.Word or TokenKind.Number, Length: <= 4 } mark && tokens.Is(end + 2, ')')
            && (mark.Kind == TokenKind.Number ? mark.Length <= 2 : mark.Length == 1 || RomanNumber.Value(tokens[mark]) > 0 || mark.Length == 2 && !mark.IsCapital))
        {
            marks += $"({tokens[mark]})";
            end += 3;
        }

        return end == at ? 0 : end;
    }
}
