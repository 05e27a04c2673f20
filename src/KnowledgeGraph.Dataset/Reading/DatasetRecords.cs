using System.Runtime.CompilerServices;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>What the files of a data set record, a file after the other, some records at a time.</summary>
internal static class DatasetRecords
{
    private const int MostRecords = 200;
    private const string Incomplete = "incomplete";

    /// <summary>The records, as they are saved.</summary>
    /// <exception cref="DatasetException">A row is not as it was written.</exception>
    public static async IAsyncEnumerable<IncomingRecords> ReadAsync(
        DatasetFolder folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TableRows sources = folder.OpenTable(RecordSourceTable.One, cancellationToken), recorded = folder.OpenTable(RecordedTable.One, cancellationToken);
        using var sum = new TextSum();
        try
        {
            await recorded.NextAsync().ConfigureAwait(false);
            while (await sources.NextAsync().ConfigureAwait(false))
            {
                RecordSource source = RecordSourceTable.Read(sources.Current!);
                int met = 0;
                do
                {
                    List<KeptRecord> batch = [];
                    while (batch.Count < MostRecords && recorded.Current?.Text("source") == source.Source)
                    {
                        batch.Add(Read(recorded, sum));
                        await recorded.NextAsync().ConfigureAwait(false);
                    }

                    met += batch.Count;
                    bool isLast = recorded.Current?.Text("source") != source.Source;
                    if (isLast && met != source.Records)
                    {
                        throw recorded.Refusal(
                            recorded.Number, $"{source.Source} had {source.Records} records when it was written, and {met} are there");
                    }

                    yield return new IncomingRecords
                    {
                        Source = source.Source,
                        Fingerprint = source.Fingerprint.Length > 0 ? source.Fingerprint : Incomplete,
                        Origin = batch.Count > 0 ? batch[0].Origin : RecordOrigin.Library,
                        Records = [.. batch.Select(k => k.Record)],
                        IsLast = isLast,
                        IsWhole = source.Fingerprint.Length > 0,
                    };
                }
                while (recorded.Current?.Text("source") == source.Source);
            }

            if (recorded.Current is not null)
            {
                throw recorded.Refusal(recorded.Number, "it is of a file that record_sources does not have");
            }
        }
        finally
        {
            await sources.DisposeAsync().ConfigureAwait(false);
            await recorded.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static KeptRecord Read(TableRows rows, TextSum sum)
    {
        try
        {
            Cells cells = rows.Current!;
            sum.Add(RecordedTable.One.Name, [.. cells.Values.SkipLast(1)]);
            return sum.Take() == cells.Text("sum") ? RecordedTable.Read(cells) : throw new FormatException("it is not what was written");
        }
        catch (FormatException e)
        {
            throw rows.Refusal(rows.Number, e.Message, e);
        }
    }
}
