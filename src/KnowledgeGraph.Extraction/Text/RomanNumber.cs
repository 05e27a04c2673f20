namespace KnowledgeGraph.Extraction.Text;

/// <summary>Roman numbers, as sessions were counted until 1975: <c>217 A (III)</c>.</summary>
public static class RomanNumber
{
    private const int Longest = 12;

    /// <summary>The value of a Roman number in capitals or small letters; 0 for anything else, <c>IIII</c> and <c>VX</c> included.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return 0;
        }

        int sum = 0, previous = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int digit = char.ToUpperInvariant(text[i]) switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            sum += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }

        return Print(sum) is string canonical && text.Equals(canonical, StringComparison.OrdinalIgnoreCase) ? sum : 0;
    }

    /// <summary>A number from 1 to 399 in capitals; null for any other.</summary>
    public static string? Print(int value)
    {
        if (value is <= 0 or >= 400)
        {
            return null;
        }

        ReadOnlySpan<(int Value, string Text)> steps =
            [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new System.Text.StringBuilder();
        foreach ((int step, string letters) in steps)
        {
            for (; value >= step; value -= step)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
