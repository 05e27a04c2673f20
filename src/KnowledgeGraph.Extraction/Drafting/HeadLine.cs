using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>The shapes that lines of a cover have.</summary>
internal static class HeadLine
{
    private const int LongestNumber = 14;
    private const int MostDigits = 4;

    /// <summary>Whether a line is a title with its number: "2022/14. Strengthening …", "ES-11/1. Aggression against Ukraine".</summary>
    public static bool IsNumberedTitle(ReadOnlySpan<char> line) => TryNumber(line, out _);

    /// <summary>Whether a line is the number of a resolution of the Security Council, with the day of its adoption or without.</summary>
    /// <param name="line">What stands between the words around the number: behind "Resolution ".</param>
    /// <param name="forms">The forms of the language.</param>
    /// <param name="number">The number: <c>242(1967)</c>.</param>
    /// <param name="date">The day.</param>
    public static bool TryCouncilNumber(ReadOnlySpan<char> line, DraftingForms forms, out string number, out DateOnly? date)
    {
        (number, date) = ("", null);
        int digits = line.IndexOfAnyExceptInRange('0', '9');
        int close = line.IndexOf(')');
        ReadOnlySpan<char> year = digits is > 0 and <= MostDigits && close > digits ? line[digits..close].TrimStart() : default;
        bool isNumber = year is ['(', _, _, _, _] && year[1..].IndexOfAnyExceptInRange('0', '9') < 0;
        ReadOnlySpan<char> rest = isNumber ? line[(close + 1)..].Trim(" ,*") : default;
        bool isDated = TryDay(rest, forms, out DateOnly day);
        if (!isNumber || (!rest.IsEmpty && !isDated))
        {
            return false;
        }

        (number, date) = ($"{line[..digits]}{year})", isDated ? day : null);
        return true;
    }

    /// <summary>Whether words are the day of a resolution and nothing else: "of 22 November 1967".</summary>
    public static bool TryDay(ReadOnlySpan<char> words, DraftingForms forms, out DateOnly day)
    {
        day = default;
        foreach (string of in forms.Words.Dated)
        {
            if (words.StartsWith(of) && words.Length > of.Length && words[of.Length] == ' ')
            {
                ReadOnlySpan<char> date = words[(of.Length + 1)..];
                return forms.Dates.Read(date, out day) is var length and > 0 && length == date.Length;
            }
        }

        return false;
    }

    /// <summary>Whether words print the number of a symbol: <c>75/293</c> of A/RES/75/293, دإط-11/1 of A/RES/ES-11/1.</summary>
    public static bool IsNumberOf(ReadOnlySpan<char> words, ReadOnlySpan<char> symbol)
    {
        ReadOnlySpan<char> number = symbol.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ- ");
        int stroke = number.LastIndexOf('/'), first = stroke;
        while (first > 0 && char.IsAsciiDigit(number[first - 1]))
        {
            first--;
        }

        bool hasSession = first > 0 && number[first - 1] == '-';
        return stroke > first && words.EndsWith(number[first..]) && words.IndexOfAnyInRange('0', '9') == words.Length - number.Length + first
            && (hasSession || words.Length == number.Length - first);
    }

    /// <summary>Whether a line has a number before ". " and the title: <c>2022/14</c>, <c>74/232 B</c>, <c>S-32/1</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="length">The length of the number.</param>
    public static bool TryNumber(ReadOnlySpan<char> line, out int length)
    {
        int stop = line.IndexOf(". ");
        ReadOnlySpan<char> number = stop is > 2 and <= LongestNumber ? line[..stop] : default;
        int stroke = number.IndexOf('/');
        bool isNumber = stroke > 0 && number.IndexOfAnyExcept("0123456789/-ABCDEFGS –") < 0 && char.IsAsciiDigit(number[stroke - 1])
            && stroke + 1 < number.Length && char.IsAsciiDigit(number[stroke + 1]);
        length = isNumber ? stop : 0;
        return isNumber;
    }
}
