using System.Text;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>Writes a graph as a data set: the same bytes from the same graph, in whatever store and however it came there.</summary>
/// <param name="graph">The graph.</param>
public sealed class DatasetExport(IGraphStore graph)
{
    // A graph that changes while it is read is read again.
    private const int MostTries = 3;

    /// <summary>Writes it into a folder, which holds a data set already or nothing.</summary>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <param name="format">The formats of the tables.</param>
    /// <param name="took">Is told how many texts more are written.</param>
    /// <param name="cancellationToken">Cancels; nothing is left of it then.</param>
    /// <exception cref="DatasetException">The folder holds something else or cannot be written, or the graph changes all the time.</exception>
    public async Task<DatasetSummary> WriteAsync(
        string folder, DatasetFormat format, Action<int> took, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(took);
        IReadOnlyList<RowFile> formats = format switch
        {
            DatasetFormat.Parquet => [RowFile.Parquet],
            DatasetFormat.Csv => [RowFile.Csv],
            _ => RowFile.All,
        };
        using var target = TargetFolder.Take(folder);
        try
        {
            for (int tries = 0; tries < MostTries; tries++)
            {
                Revision revision = await graph.RevisionAsync(cancellationToken).ConfigureAwait(false);
                DatasetFacts facts = await TablesAsync(target.Partial, formats, took, cancellationToken).ConfigureAwait(false);
                if (await graph.RevisionAsync(cancellationToken).ConfigureAwait(false) == revision)
                {
                    long bytes = await DescribeAsync(target.Partial, facts, cancellationToken).ConfigureAwait(false);
                    target.Settle();
                    return new DatasetSummary(facts.Version, facts.Tables.Sum(t => t.Rows), facts.Tables.Count, bytes);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{folder} cannot be written, and is as it was before: {e.Message}", e);
        }

        throw new DatasetException("The graph is being changed all the time, and a data set is of one state of it: try again later.");
    }

    private async Task<DatasetFacts> TablesAsync(
        string folder, IReadOnlyList<RowFile> formats, Action<int> took, CancellationToken cancellationToken)
    {
        string version;
        DateOnly? newest;
        (Columns.Table, long)[] rows;
        var tables = new OpenTables(folder, DatasetTables.All, formats);
        await using (tables.ConfigureAwait(false))
        {
            using var filled = new GraphTables(graph, tables, took);
            version = await filled.FillAsync(cancellationToken).ConfigureAwait(false);
            await tables.EndAsync().ConfigureAwait(false);
            newest = filled.Newest;
            rows = [.. DatasetTables.All.Select(t => (t, tables.Rows(t)))];
        }

        var files = new Dictionary<string, (long, string)>(StringComparer.Ordinal);
        foreach (string name in formats.SelectMany(f => DatasetTables.All.Select(f.NameOf)))
        {
            files.Add(name, await ChecksumFile.SumAsync(Path.Combine(folder, name), cancellationToken).ConfigureAwait(false));
        }

        return new DatasetFacts(version, newest, formats, rows, files);
    }

    private static async Task<long> DescribeAsync(string folder, DatasetFacts facts, CancellationToken cancellationToken)
    {
        (string Name, string Text)[] texts =
        [
            (DataPackage.FileName, DataPackage.Of(facts)), (Codebook.FileName, Codebook.Of(facts)), (CitationFile.FileName, CitationFile.Of(facts)),
            (ReadMe.FileName, ReadMe.Of(facts)),
        ];
        List<(string Name, string Sha256)> sums = [.. facts.Files.Select(f => (f.Key, f.Value.Sha256))];
        long bytes = facts.Files.Values.Sum(f => f.Bytes);
        foreach ((string name, string text) in texts)
        {
            await WriteAsync(folder, name, text, cancellationToken).ConfigureAwait(false);
            (long length, string sum) = await ChecksumFile.SumAsync(Path.Combine(folder, name), cancellationToken).ConfigureAwait(false);
            bytes += length;
            sums.Add((name, sum));
        }

        await WriteAsync(folder, ChecksumFile.FileName, ChecksumFile.Of(sums), cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    private static async Task WriteAsync(string folder, string name, string text, CancellationToken cancellationToken)
    {
        FileStream file = OwnFiles.Create(Path.Combine(folder, name));
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }
}

/// <summary>What was written.</summary>
/// <param name="Version">The data set's version: the same for the same graph.</param>
/// <param name="Rows">The rows of all tables.</param>
/// <param name="Tables">How many tables there are.</param>
/// <param name="Bytes">How long the files are together.</param>
public sealed record DatasetSummary(string Version, long Rows, int Tables, long Bytes);
