using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg verify</c>: whether the store is what its texts say.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var storeOption = new StoreOption(context);
        var command = new Command(
            "verify", "Look whether the store is what its texts say: everything is made anew from them and compared, indexes and all.")
        {
            storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Verification seen = await store.VerifyAsync(difference => Print(context.Streams, difference), stop).ConfigureAwait(false);
            context.Streams.Flush();
            if (seen.Unsummed > 0)
            {
                context.Streams.Tell($"{Count.Of(seen.Unsummed, "text")} without a sum, kept by an earlier version: what follows was compared, but whether "
                    + "the words themselves are as they were saved is not known. To know it from now on, remove and load again.");
            }

            context.Streams.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{Count.Of(seen.Texts, "text")}, {seen.Facts:N0} facts, {Count.Of(seen.Differences, "difference")}. The graph is at {store.Address}"));
            return seen.Differences == 0 ? ExitCode.Done : ExitCode.InputFailed;
        });
        return command;
    }

    // A line each as it is found: what, where, what is stored, what was recomputed.
    private static void Print(Streams streams, GraphDifference difference) => streams.Text.WriteLine(string.Join(
        '\t', new[] { difference.What, difference.Where, difference.Stored ?? "nothing", difference.Recomputed ?? "nothing" }.Select(Printable.Of)));
}
