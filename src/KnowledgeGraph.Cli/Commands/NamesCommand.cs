using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Progress;
using KnowledgeGraph.Loading.Names;
using KnowledgeGraph.Loading.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg names</c>: by what names documents cite texts, held against the authority of names. Touches no store; for review.</summary>
internal static class NamesCommand
{
    private const int LeastByDefault = 3;
    private const int MostShown = 3;

    private static readonly string[] Columns = ["Finding", "Documents", "Citations", "Name", "In the authority", "Found in", "Dates"];

    /// <summary>The command.</summary>
    public static Command Create(ProgramContext context)
    {
        Argument<string[]> paths = Arguments.Paths(required: true);
        Option<string> format = Arguments.Format("table", "jsonl");
        Option<int> least = Arguments.Between(
            "--least", 1, int.MaxValue, LeastByDefault, $"Only names that so many documents use; {LeastByDefault} by default.");
        var command = new Command("names", "Print by what names documents cite texts, held against the authority of names.") { paths, format, least };
        command.SetAction((parsed, stop) => RunAsync(
            context,
            DocumentSources.Find(parsed.GetRequiredValue(paths), context.Streams.OpenInput, stop),
            parsed.GetValue(least),
            parsed.GetRequiredValue(format) == "jsonl",
            stop));
        return command;
    }

    private static Task<int> RunAsync(
        ProgramContext context, IReadOnlyList<DocumentSource> sources, int least, bool asJson, CancellationToken stop) =>
        ProgressDisplay.RunAsync(context, "Reading", sources.Count, async display =>
        {
            var census = new NameCensus();
            var summary = new ExtractSummary(display);
            display.Begin(sources.Count);
            await foreach (ReadDocument read in InOrder.SelectAsync(sources, context.Reader.Read, context.Reader.Options, stop).ConfigureAwait(false))
            {
                summary.Add(read);
                if (read.Document is { } document)
                {
                    census.Add(document);
                }

                display.Advance();
            }

            IReadOnlyList<CountedName> names = census.Names(least);
            if (asJson)
            {
                PrintJson(context.Streams, names);
            }
            else
            {
                Rows.Print(context.Streams, Columns, names.Select(Row));
            }

            return summary.End();
        });

    private static IReadOnlyList<string?> Row(CountedName name) =>
    [
        Word(name.Finding), Number(name.Documents), Number(name.Citations), name.Name, name.Known?.Title,
        Few(name.Places, p => p.ToString()), Few(name.Dates, d => d.ToString("O", CultureInfo.InvariantCulture)),
    ];

    private static string Few<T>(IReadOnlyList<Counted<T>> counted, Func<T, string> print) =>
        string.Join("; ", counted.Take(MostShown).Select(c => $"{print(c.What)} ({Number(c.Documents)})"))
            + (counted.Count > MostShown ? "; …" : "");

    private static void PrintJson(Streams streams, IReadOnlyList<CountedName> names)
    {
        using var lines = new JsonLines();
        foreach (CountedName name in names)
        {
            lines.Print(lines.Write(name, Write), streams.Output);
        }
    }

    private static void Write(Utf8JsonWriter json, CountedName name)
    {
        json.WriteStartObject();
        json.WriteString("name", name.Name);
        json.WriteString("finding", Word(name.Finding));
        json.WriteString("known", name.Known?.Title);
        json.WriteNumber("documents", name.Documents);
        json.WriteNumber("citations", name.Citations);
        WriteAll(json, "places", name.Places, place =>
        {
            json.WriteString("source", place.Source);
            json.WriteString("part", place.Part);
        });
        WriteAll(json, "targets", name.Targets, target => json.WriteString("id", target.Value));
        WriteAll(json, "dates", name.Dates, date => json.WriteString("date", date.ToString("O", CultureInfo.InvariantCulture)));
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string key, IReadOnlyList<Counted<T>> all, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (Counted<T> one in all)
        {
            json.WriteStartObject();
            write(one.What);
            json.WriteNumber("documents", one.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(NameFinding finding) => JsonNamingPolicy.CamelCase.ConvertName(finding.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
