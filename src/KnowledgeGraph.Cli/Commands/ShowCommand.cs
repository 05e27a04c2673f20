using System.CommandLine;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Show;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg show</c>: an instrument or a provision with its text, what it builds on and what builds on it.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> reference = Arguments.Reference();
        var storeOption = new StoreOption(context);
        var all = new Option<bool>("--all") { Description = "Show every edge and every paragraph that builds on it, not only the first, and the States behind each vote." };
        Option<string?> language = Arguments.Language("Its text in this language");
        Option<string> format = Arguments.Format("table", "json");
        var command = new Command(
            "show", "Show an instrument or a paragraph, what it builds on and what builds on it; of an article of a text that is not loaded, what cites it.") { reference, all, language, format, storeOption.Option };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            bool everything = parsed.GetValue(all);
            if (await ReadAsync(context, store, parsed.GetRequiredValue(reference), everything, stop).ConfigureAwait(false) is not { } reading)
            {
                return ExitCode.InputFailed;
            }

            if (parsed.GetValue(language) is { } code)
            {
                reading = reading with
                {
                    Text = await TextInLanguage.ReadAsync(store, reading.Instrument.Id, reading.Provision?.Id, code, stop).ConfigureAwait(false),
                };
                if (reading.Text.Count == 0)
                {
                    context.Streams.Tell($"{reading.Instrument.Id} has no such text in {code}; it has {string.Join(", ", reading.Instrument.Languages)}.");
                }
            }

            InstrumentId text = reading.Instrument.Id;
            AdoptionRecord[] records = reading.Provision is not null || reading.Place is not null ? []
                : [.. (await store.RecordsAsync([text], stop).ConfigureAwait(false))[text]];
            if (parsed.GetRequiredValue(format) == "json")
            {
                ShowJson.Print(context.Streams, reading, records);
            }
            else
            {
                new ReadingPrinter(context.Streams).Print(reading);
                new RecordPrinter(context.Streams).Print(records, everything);
            }

            return ExitCode.Done;
        });
        return command;
    }

    // A part of a text that is not loaded is what cites it.
    private static async Task<EntityReading?> ReadAsync(
        ProgramContext context, IGraphStore store, IReadOnlyList<string> reference, bool everything, CancellationToken stop)
    {
        Resolution meant = await ReferenceLookup.ReadAsync(context, store, reference, stop).ConfigureAwait(false);
        var readings = new EntityReadings(store);
        if (await MeantPlace.OfAsync(store, meant, stop).ConfigureAwait(false) is { } place)
        {
            return await readings.ReadAsync(place, everything, stop).ConfigureAwait(false);
        }

        return await ReferenceLookup.FoundAsync(context, store, reference, meant, stop).ConfigureAwait(false) is { } found
            ? await readings.ReadAsync(found.Instrument, found.Provision, everything, stop).ConfigureAwait(false) : null;
    }
}
