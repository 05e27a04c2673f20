namespace KnowledgeGraph.Cli.Output;

/// <summary>How wide the columns of a table are that has to fit: what names something (a symbol, a label, a number) is not broken where there is
/// room for it whole, and sentences take what is left.</summary>
internal static class ColumnWidths
{
    // A longer word is a title made an id: it breaks like a sentence.
    private const int LongestName = 32;
    private const int Narrowest = 6;

    /// <summary>The widths.</summary>
    /// <param name="rows">The values, a heading of each first.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="room">How many characters they have together.</param>
    public static int[] Of(IReadOnlyList<IReadOnlyList<string>> rows, int columns, int room)
    {
        int[] natural = [.. Enumerable.Range(0, columns).Select(c => rows.Max(r => r[c].Length))];
        if (natural.Sum() <= room)
        {
            return natural;
        }

        int[] least = [.. Enumerable.Range(0, columns).Select(c => Math.Max(Math.Min(natural[c], Narrowest), rows.Max(r => LongestWord(r[c]))))];
        if (least.Sum() > room)
        {
            // Not even names have room: every column gives of what it has more than others.
            least = [.. natural.Select(n => Math.Min(n, Narrowest))];
        }

        int left = Math.Max(0, room - least.Sum());
        while (left > 0 && Enumerable.Range(0, columns).Where(c => least[c] < natural[c]).MinBy(c => least[c]) is var narrow
            && least[narrow] < natural[narrow])
        {
            least[narrow]++;
            left--;
        }

        return least;
    }

    private static int LongestWord(string value) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length).Where(l => l <= LongestName).DefaultIfEmpty(0).Max();
}
