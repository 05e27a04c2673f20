using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Api.Explorer.Drawing;

/// <summary>Words in lines of a width. The server knows no font: letters are counted about as wide as a wide one (DejaVu Sans) has them.</summary>
internal static class WrittenLines
{
    private const double Narrow = 0.4;
    private const double Usual = 0.59;
    private const double Capital = 0.69;
    private const double Wide = 0.95;

    /// <summary>How wide words are, at the most, in a size.</summary>
    public static double Width(string words, double size) => words.EnumerateRunes().Sum(r => Of(r)) * size;

    /// <summary>The words in so many lines at the most; what is left over is an ellipsis.</summary>
    public static IReadOnlyList<string> Of(string words, double size, double width, int most)
    {
        var lines = new List<string>();
        string left = words;
        while (left.Length > 0 && lines.Count < most)
        {
            bool isLast = lines.Count == most - 1;
            int fits = Fitting(left, size, width);
            if (fits == left.Length)
            {
                lines.Add(left);
                return lines;
            }

            int end = isLast ? Fitting(left, size, width - (Wide * size)) : fits;
            int space = left.LastIndexOf(' ', Math.Max(0, end - (end < left.Length && left[end] == ' ' ? 0 : 1)));
            int cut = space * 3 > end ? space : Math.Max(1, end);
            lines.Add(isLast ? left[..cut].TrimEnd(' ', ',', ';', '-', '(') + "…" : left[..cut].TrimEnd());
            left = left[cut..].TrimStart();
        }

        return lines;
    }

    private static int Fitting(string words, double size, double width)
    {
        double sum = 0;
        int at = 0;
        foreach (Rune rune in words.EnumerateRunes())
        {
            sum += Of(rune) * size;
            if (sum > width)
            {
                return at;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or 't' or 'f' or 'r' or '.' or ',' or ':' or ';' or '\'' or '’' or '|' or '!' or ' ' or '/' or '(' or ')' => Narrow,
        'm' or 'w' or 'M' or 'W' or '…' or '—' => Wide,
        > 0x2E80 => Wide,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark => 0,
        _ when Rune.IsUpper(rune) => Capital,
        _ => Usual,
    };
}
