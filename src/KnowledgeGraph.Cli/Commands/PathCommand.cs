using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Stores;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Paths;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg path</c>: by which citations one text rests on another, and what two or more have in common.</summary>
internal static class PathCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        var ends = new Argument<string[]>("REF")
        {
            Description = "Two texts or paragraphs, or more for what they have in common; "
                + "each is one word or in quotes: A/RES/75/118 'Kyoto Declaration'.",
            Arity = new ArgumentArity(2, PathReading.MostEnds),
        };
        Option<string> format = Arguments.Format("table", "json");
        var storeOption = new StoreOption(context);
        var command = new Command("path", "Show by which citations one text rests on another, and what both build on.")
        {
            ends, format, storeOption.Option,
        };
        command.SetAction(async (parsed, stop) =>
        {
            await using IGraphStore store = await storeOption.OpenExistingAsync(parsed, stop).ConfigureAwait(false);
            var resolver = new ReferenceResolver(store, context.ReadReference);
            PathReading reading = await PathReading.ReadAsync(store, resolver, parsed.GetRequiredValue(ends), stop).ConfigureAwait(false);
            if (reading.Ends.FirstOrDefault(e => e.Entity is null) is { } unmeant)
            {
                await ReferenceLookup.TellAsync(context, store, unmeant.Words, unmeant.Meant, stop).ConfigureAwait(false);
                return ExitCode.InputFailed;
            }

            if (parsed.GetRequiredValue(format) == "json")
            {
                PrintJson(context.Streams, reading);
            }
            else
            {
                Print(context.Streams, reading);
            }

            if (reading.Chains.Count == 0 && reading.Ends.Count == 2)
            {
                context.Streams.Tell("No chain of citations leads from the one to the other.");
                await MissingTexts.TellAsync(context.Streams, store, stop).ConfigureAwait(false);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Streams streams, PathReading reading)
    {
        var sections = new Sections(streams);
        sections.Print("chain", "Chains of citations", ["Chain", "From", "Relation", .. EntityCells.Columns(streams, "To"), "Words"],
            reading.Chains.SelectMany((chain, i) => chain.Edges.Select(edge =>
            {
                Citation? proof = reading.Proven[edge.Id].FirstOrDefault();
                return (IReadOnlyList<string?>)
                [
                    (i + 1).ToString(CultureInfo.InvariantCulture), proof?.Id.Source.ToString() ?? edge.From.ToString(), edge.Type.Name(),
                    .. EntityCells.Of(streams, edge.To, Title(reading, edge.To)), proof?.Text,
                ];
            })));
        sections.Print("common", "What all build on", [.. EntityCells.Columns(streams, "Text"), "Steps"], reading.Common.Select(c =>
            (IReadOnlyList<string?>)[.. EntityCells.Of(streams, c.Entity, Title(reading, c.Entity)), string.Join(", ", c.Steps)]));
    }

    private static void PrintJson(Streams streams, PathReading reading) => JsonObject.Print(streams, json =>
    {
        json.WriteStartArray("chains");
        foreach (Chain chain in reading.Chains)
        {
            json.WriteStartObject();
            json.WriteNumber("length", chain.Length);
            json.WriteStartArray("edges");
            foreach (Relation edge in chain.Edges)
            {
                Citation? proof = reading.Proven[edge.Id].FirstOrDefault();
                json.WriteStartObject();
                json.WriteString("type", edge.Type.Name());
                json.WriteString("from", edge.From.ToString());
                json.WriteString("to", edge.To.ToString());
                json.WriteString("source", proof?.Id.Source.ToString());
                json.WriteString("text", proof?.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("common");
        foreach ((EntityId entity, IReadOnlyList<int> steps) in reading.Common)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.ToString());
            json.WriteString("title", Title(reading, entity));
            json.WriteStartArray("steps");
            foreach (int step in steps)
            {
                json.WriteNumberValue(step);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string? Title(PathReading reading, EntityId entity) => InWords.Title(reading.Known.GetValueOrDefault(entity.Instrument));
}
