using System.Globalization;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Loading.Progress;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Loading.Records;

/// <summary>Brings files of records into a store, one after the other. What is broken in one is named; the rest of it is loaded.</summary>
/// <param name="store">The store, initialized.</param>
/// <param name="options">The bounds of reading.</param>
internal sealed class RecordLoader(IRecordWriter store, LoadingOptions options)
{
    private const int MostNamed = 5;

    /// <summary>Loads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="known">What the store knows of each file by its path.</param>
    /// <param name="stop">Stops between two steps: what has been saved stays, and the next load does the rest.</param>
    /// <exception cref="GraphStoreException">The store is away.</exception>
    public async Task<LoadStep> LoadAsync(DocumentSource source, IReadOnlyDictionary<string, RecordSource> known, CancellationToken stop)
    {
        RecordSource? before = known.GetValueOrDefault(source.Name);
        string fingerprint;
        RecordFile file;
        try
        {
            using SourceContent content = source.Read(options.MaxFileBytes);
            using SourceContent? votes = source.Beside?.Read(options.MaxFileBytes);
            fingerprint = Fingerprint.OfRecords(content.Bytes.Span, votes is null ? default : votes.Bytes.Span);
            if (before?.Fingerprint == fingerprint)
            {
                return new LoadStep(source.Name, LoadOutcome.Unchanged);
            }

            file = votes is null ? RecordReader.ReadLibrary(content.Bytes) : RecordReader.ReadRollCalls(content.Bytes, votes.Bytes);
        }
        catch (UnreadableDocumentException e)
        {
            return new LoadStep(source.Name, LoadOutcome.Failed) { Message = e.Message };
        }

        RecordOutcome outcome = default;
        try
        {
            foreach (IncomingRecords batch in RecordBatches.Of(source.Name, fingerprint, file))
            {
                stop.ThrowIfCancellationRequested();
                outcome += await store.SaveRecordsAsync(batch, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (GraphStoreException e) when (e.RetryAfter is null)
        {
            return new LoadStep(source.Name, LoadOutcome.Failed) { Message = $"could not be saved: {e.Message}" };
        }

        return file.Problems.Count > 0
            ? new LoadStep(source.Name, LoadOutcome.Failed) { Message = Problems(file) }
            : new LoadStep(
                source.Name,
                before is null ? LoadOutcome.Added : outcome is { Added: 0, Replaced: 0, Removed: 0 } ? LoadOutcome.Unchanged : LoadOutcome.Replaced)
            { Message = Remarks(file) };
    }

    private static string Problems(RecordFile file)
    {
        IEnumerable<string> named = file.Problems.Take(MostNamed)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"line {p.Line}, column {p.Column} {p.Message}"));
        string more = file.Problems.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"; {file.Problems.Count - MostNamed} more") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"could be read in part: {string.Join("; ", named)}{more}. Loaded: {Records(file)}; mend it, or get it anew");
    }

    private static string Records(RecordFile file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Records.Count:N0} {(file.Records.Count == 1 ? "record" : "records")}");

    // What looks wrong, counted; nothing where all is well.
    private static string? Remarks(RecordFile file)
    {
        string[] codes =
        [
            .. file.Records.SelectMany(r => r.Diagnostics).GroupBy(d => d.Code).OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")),
        ];
        IEnumerable<string> remarks = file.Remarks.Count == 0 ? [] : ["left out " + string.Join(", ", file.Remarks)];
        remarks = codes.Length == 0 ? remarks : remarks.Append("what looks wrong: " + string.Join(", ", codes));
        string[] all = [.. remarks];
        return all.Length == 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"has {Records(file)}; {string.Join("; ", all)}");
    }
}
