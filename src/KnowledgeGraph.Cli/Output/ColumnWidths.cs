namespace KnowledgeGraph.Cli.Output;

/// <summary>How wide the columns of a table are that has to fit: what names something (a symbol, a label, a number) is not broken where there is
/// room for it whole, and sentences take what is left.</summary>
internal static class ColumnWidths
{
    // A longer word is a title made an id: it breaks like a sentence.
    private const int LongestName = 32;
    private const int Narrowest = 6;
    private const int NarrowestSentence = 10;

    /// <summary>The widths.</summary>
    /// <param name="rows">The values, the headings first.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="room">How many characters they have together.</param>
    public static int[] Of(IReadOnlyList<IReadOnlyList<string>> rows, int columns, int room)
    {
        int[] natural = [.. Enumerable.Range(0, columns).Select(c => rows.Max(r => r[c].Length))];
        if (natural.Sum() <= room)
        {
            return natural;
        }

        int[] widths = [.. Enumerable.Range(0, columns).Select(c => Math.Min(natural[c], rows.Max(r => Least(r[c]))))];

        // Not even names have room: the widest give way.
        for (int most = widths.Max(); widths.Sum() > room && most > Narrowest; most--)
        {
            widths = [.. widths.Select(w => Math.Min(w, most - 1))];
        }

        for (int left = room - widths.Sum(); left > 0; left--)
        {
            int narrow = Enumerable.Range(0, columns).Where(c => widths[c] < natural[c]).OrderBy(c => widths[c]).FirstOrDefault(-1);
            if (narrow < 0)
            {
                break;
            }

            widths[narrow]++;
        }

        return widths;
    }

    private static int Least(string value)
    {
        string[] words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int name = words.Where(w => w.Length <= LongestName && (words.Length == 1 || IsSymbol(w))).Select(w => w.Length).DefaultIfEmpty(0).Max();
        return Math.Max(name, Math.Min(value.Length, words.Length == 1 ? Narrowest : NarrowestSentence));
    }

    private static bool IsSymbol(string word) => word.Contains('/', StringComparison.Ordinal) && word.AsSpan().ContainsAnyInRange('0', '9');
}
