namespace KnowledgeGraph.Extraction.Text;

/// <summary>Superscript digits, as footnotes are marked.</summary>
internal static class Superscript
{
    private const int Piece = 512;

    /// <summary>Where the first of them stands; -1 where the text has none.</summary>
    /// <remarks>They lie in two narrow ranges, and a range is looked for many characters at a time.</remarks>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // A piece at a time: whoever asks for one mark after the other does not look through the whole rest for each.
        for (int from = 0; from < text.Length; from += Piece)
        {
            ReadOnlySpan<char> piece = text.Slice(from, Math.Min(Piece, text.Length - from));
            int low = IndexIn(piece, '²', '¹');
            int high = IndexIn(low < 0 ? piece : piece[..low], '⁰', '⁹');
            if (high >= 0 || low >= 0)
            {
                return from + (high >= 0 ? high : low);
            }
        }

        return -1;
    }

    private static int IndexIn(ReadOnlySpan<char> text, char first, char last)
    {
        for (int from = 0; text[from..].IndexOfAnyInRange(first, last) is int next and >= 0; from += next + 1)
        {
            if (IsDigit(text[from + next]))
            {
                return from + next;
            }
        }

        return -1;
    }

    /// <summary>Whether the character is one of ⁰ to ⁹.</summary>
    public static bool IsDigit(char c) => c is '⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹');

    /// <summary>How many superscript digits stand at the beginning of the text.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        int n = 0;
        while (n < text.Length && IsDigit(text[n]))
        {
            n++;
        }

        return n;
    }

    /// <summary>The digits in plain form: <c>¹²</c> is <c>12</c>.</summary>
    public static string ToPlain(ReadOnlySpan<char> marks)
    {
        Span<char> plain = marks.Length <= 16 ? stackalloc char[marks.Length] : new char[marks.Length];
        for (int i = 0; i < marks.Length; i++)
        {
            plain[i] = marks[i] switch { '¹' => '1', '²' => '2', '³' => '3', '⁰' => '0', char c => (char)('4' + (c - '⁴')) };
        }

        return new string(plain);
    }

    /// <summary>The digits in superscript form: <c>12</c> is <c>¹²</c>.</summary>
    public static string FromPlain(ReadOnlySpan<char> digits)
    {
        Span<char> marks = digits.Length <= 16 ? stackalloc char[digits.Length] : new char[digits.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            marks[i] = digits[i] switch { '1' => '¹', '2' => '²', '3' => '³', '0' => '⁰', char c => (char)('⁴' + (c - '4')) };
        }

        return new string(marks);
    }
}
