using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Loading.Records;

/// <summary>The records of a file in as many steps as a store takes.</summary>
internal static class RecordBatches
{
    /// <summary>The steps, at least one; the last one says so.</summary>
    /// <param name="source">The file's path.</param>
    /// <param name="fingerprint">The digest by which it is known.</param>
    /// <param name="file">What was read of it.</param>
    public static IEnumerable<IncomingRecords> Of(string source, string fingerprint, RecordFile file)
    {
        for (int next = 0, first = 0; ; first = next)
        {
            for (int votes = 0; next < file.Records.Count && next - first < IncomingRecords.MostRecords; next++)
            {
                votes += file.Records[next].Votes.Count + file.Records[next].Sponsors.Count;
                if (votes > IncomingRecords.MostVotes && next > first)
                {
                    break;
                }
            }

            bool isLast = next == file.Records.Count;
            yield return new IncomingRecords
            {
                Source = source,
                Fingerprint = fingerprint,
                Origin = file.Origin,
                Records = [.. file.Records.Skip(first).Take(next - first)],
                IsLast = isLast,
                IsWhole = file.Problems.Count == 0,
            };
            if (isLast)
            {
                yield break;
            }
        }
    }
}
