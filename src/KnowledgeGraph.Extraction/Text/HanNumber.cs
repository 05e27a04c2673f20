namespace KnowledgeGraph.Extraction.Text;

/// <summary>Numbers in Chinese characters, as chapters and articles are counted: 七十三, 一百零二, 二八七.</summary>
internal static class HanNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const int Longest = 6;

    /// <summary>Reads the number that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="value">The number, 1 to 999; 0 where none begins here.</param>
    /// <returns>How many characters it has; 0 where none begins here.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, out int value)
    {
        int end = at;
        while (end < text.Length && end - at <= Longest && (Digit(text[end]) >= 0 || Unit(text[end]) > 0))
        {
            end++;
        }

        ReadOnlySpan<char> number = text[at..end];
        value = number.Length is 0 or > Longest ? 0 : number.IndexOfAny('十', '百') < 0 ? InDigits(number) : InUnits(number);
        return value > 0 ? end - at : 0;
    }

    // 二八七
    private static int InDigits(ReadOnlySpan<char> number)
    {
        int value = 0;
        foreach (char c in number)
        {
            value = value > 99 ? -1 : value < 0 ? value : (value * 10) + Digit(c);
        }

        return Math.Max(value, 0);
    }

    // 三百零三: each digit counts the unit behind it, 十 alone is ten.
    private static int InUnits(ReadOnlySpan<char> number)
    {
        int sum = 0, digit = -1, least = int.MaxValue;
        foreach (char c in number)
        {
            int unit = Unit(c);
            if (unit == 0)
            {
                if (digit > 0)
                {
                    return 0;
                }

                digit = Digit(c);
                continue;
            }

            if (unit >= least)
            {
                return 0;
            }

            (sum, least, digit) = (sum + (unit * (digit > 0 ? digit : 1)), unit, -1);
        }

        return sum + Math.Max(digit, 0);
    }

    private static int Digit(char c) => c == '零' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, _ => 0 };
}
