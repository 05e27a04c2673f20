using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Dataset;
using KnowledgeGraph.Dataset.Writing;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export dataset</c>: the whole graph as tables that can be cited, and loaded again.</summary>
internal static class ExportDatasetCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write it into: a new or an empty one, or a data set that it replaces." };
        Option<string> format = Arguments.Format("parquet", "csv", "both");
        format.Description = "The files of the tables: parquet, csv, both.";
        var storeOption = new StoreOption(context);
        var command = new Command(
            "dataset", "Write the graph as a data set: tables, what their columns mean, sums, and how it is cited. kg load DIR makes the same graph of it.")
        {
            folder, format, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            string path = parsed.GetRequiredValue(folder);
            DatasetFormat wanted = Enum.Parse<DatasetFormat>(parsed.GetRequiredValue(format), ignoreCase: true);
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            int loaded = (await store.StatisticsAsync(stop).ConfigureAwait(false)).LoadedInstruments;
            DatasetSummary summary = await ProgressDisplay.RunAsync(
                context, "Writing", loaded, display => WriteAsync(store, path, wanted, loaded, display, stop)).ConfigureAwait(false);
            context.Streams.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{Count.Of(loaded, "document")} in {summary.Rows:N0} rows of {summary.Tables} tables, {summary.Bytes:N0} bytes, written into {path}. The data set's version is {summary.Version}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Task<DatasetSummary> WriteAsync(
        IGraphStore store, string folder, DatasetFormat format, int total, IProgressDisplay display, CancellationToken stop)
    {
        display.Begin(total);
        return new DatasetExport(store).WriteAsync(
            folder,
            format,
            texts =>
            {
                for (int i = 0; i < texts; i++)
                {
                    display.Advance();
                }
            },
            stop);
    }
}
