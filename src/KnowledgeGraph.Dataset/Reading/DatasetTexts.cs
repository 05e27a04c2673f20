using System.Runtime.CompilerServices;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>
/// The texts of a data set, put together again from its tables, which all stand in the order of the texts: what is held in memory is one
/// text. Each is held to its sum.
/// </summary>
internal static class DatasetTexts
{
    /// <summary>The texts, each with the number of its row.</summary>
    /// <exception cref="DatasetException">A row is not as it was written.</exception>
    public static async IAsyncEnumerable<(KeptText Text, long Row)> ReadAsync(
        DatasetFolder folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TableRows texts = folder.OpenTable(TextTable.One, cancellationToken);
        TableRows[] parts = [];
        using var sum = new TextSum();
        try
        {
            parts = [.. DatasetTables.Parts.Select(p => folder.OpenTable(p.Table, cancellationToken))];
            foreach (TableRows part in parts)
            {
                await part.NextAsync().ConfigureAwait(false);
            }

            while (await texts.NextAsync().ConfigureAwait(false))
            {
                yield return (await WholeAsync(texts, parts, sum).ConfigureAwait(false), texts.Number);
            }

            foreach (TableRows part in parts)
            {
                if (part.Current is not null)
                {
                    throw part.Refusal(part.Number, "it is of a text that the texts do not have");
                }
            }
        }
        finally
        {
            await texts.DisposeAsync().ConfigureAwait(false);
            foreach (TableRows part in parts)
            {
                await part.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<KeptText> WholeAsync(TableRows texts, TableRows[] parts, TextSum sum)
    {
        Cells head = texts.Current!;
        KeptText text;
        IReadOnlyList<string> sums;
        try
        {
            (text, sums) = (TextTable.Read(head), head.Words("sums"));
        }
        catch (FormatException e)
        {
            throw texts.Refusal(texts.Number, e.Message, e);
        }

        sum.Add(TextTable.One.Name, [.. head.Values.SkipLast(1)]);
        if (sums.Count != parts.Length + 1 || sums[0] != sum.Take())
        {
            throw texts.Refusal(texts.Number, $"what it says of {Name(text)} is not what was written");
        }

        foreach ((int at, TableRows rows) in parts.Index())
        {
            text = await WithAsync(text, DatasetTables.Parts[at], rows, sum, sums[at + 1]).ConfigureAwait(false);
        }

        return text;
    }

    private static async Task<KeptText> WithAsync(KeptText text, ILoadedPart part, TableRows rows, TextSum sum, string wanted)
    {
        long first = rows.Number;
        var own = new List<Cells>();
        int order = 1;
        while (rows.Current is not null && (order = rows.CompareTo(text.Instrument.Value, text.Letter)) == 0)
        {
            sum.Add(part.Table.Name, [.. rows.Current.Values]);
            own.Add(rows.Current);
            await rows.NextAsync().ConfigureAwait(false);
        }

        if (rows.Current is not null && order < 0)
        {
            throw rows.Refusal(rows.Number, "it is of a text that the texts do not have");
        }

        try
        {
            KeptText whole = part.Read(text, own);
            return sum.Take() == wanted
                ? whole : throw rows.Refusal(first, own.Count == 0
                    ? $"here stood rows of {Name(text)} when it was written" : $"the {own.Count} rows of {Name(text)}, from here on, are not what was written");
        }
        catch (RowFormatException e)
        {
            throw rows.Refusal(first + e.At, e.Message, e);
        }
    }

    private static string Name(KeptText text) => (text.Instrument.Value + " " + text.Letter).TrimEnd();
}
