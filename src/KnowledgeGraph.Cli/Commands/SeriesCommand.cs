using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Show;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg series</c>: the forerunners and successors of a text, the same body on the same question.</summary>
internal static class SeriesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        Option<string> format = Arguments.Format("table", "json");
        var storeOption = new StoreOption(context);
        var command = new Command("series", "Show the forerunners and successors of a text: the same body on the same question.")
        {
            reference, format, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            Resolution.Found? found = await ReferenceLookup.FindAsync(context, store, parsed.GetRequiredValue(reference), stop).ConfigureAwait(false);
            if (found is null)
            {
                return ExitCode.InputFailed;
            }

            SeriesReading? series = await new SeriesReader(store).ReadAsync(found.Instrument, stop).ConfigureAwait(false);
            Print(context.Streams, found.Instrument, series, parsed.GetRequiredValue(format) == "json");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Streams streams, Instrument text, SeriesReading? series, bool asJson)
    {
        // A text that is alone is a series of itself.
        SeriesReading all = series ?? new SeriesReading([new SeriesMember(text, null)], 0, false, []);
        if (asJson)
        {
            SeriesJson.Print(streams, all);
        }
        else
        {
            SeriesTable.Print(streams, all);
        }

        if (series is null)
        {
            streams.Tell(text.IsLoaded ? "Nothing that is loaded takes it up or is its forerunner." : $"{text.Id} is not loaded.");
        }
        else if (series.IsCut)
        {
            streams.Tell($"{Count.Of(SeriesReader.MostToEachSide, "text")} to each side are shown; the series goes on.");
        }
    }
}
