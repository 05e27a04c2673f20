using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The data sets among the paths of <c>kg load</c>.</summary>
internal static class DatasetLoading
{
    /// <summary>Loads data sets, one after the other.</summary>
    /// <exception cref="Dataset.DatasetException">One is not as it was written: nothing of it was loaded.</exception>
    public static async Task LoadAsync(ProgramContext context, IGraphStore store, IEnumerable<string> folders, CancellationToken stop)
    {
        var loader = new DatasetLoader(store);
        foreach (string folder in folders)
        {
            DatasetCounts counts = await ProgressDisplay.RunAsync(context, "Loading", int.MaxValue, async display =>
            {
                DatasetCounts sofar = default;
                await loader.LoadAsync(
                    folder,
                    display.Begin,
                    outcome =>
                    {
                        sofar = sofar.With(outcome);
                        display.Advance();
                    },
                    stop).ConfigureAwait(false);
                return sofar;
            }).ConfigureAwait(false);
            context.Streams.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {counts.Added:N0} added, {counts.Replaced:N0} replaced, {counts.Unchanged:N0} unchanged. The graph is at {store.Address}"));
        }
    }
}
