using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;

namespace KnowledgeGraph.Cli.Stores;

/// <summary>Says on standard error, beside an answer that is empty, how many texts it may be missing in.</summary>
internal static class MissingTexts
{
    public static async Task TellAsync(Streams streams, IGraphStore store, CancellationToken cancellationToken)
    {
        if (CoverageInWords.Missing(await store.StatisticsAsync(cancellationToken).ConfigureAwait(false)) is { } words)
        {
            streams.Tell($"{words} Which are: kg stats");
        }
    }
}
