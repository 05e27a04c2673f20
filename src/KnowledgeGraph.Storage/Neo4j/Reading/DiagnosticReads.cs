using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Keeping;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>
/// What looks wrong in texts: what extraction saw in the text alone, and what the cited texts contradict once they are loaded (a date, a
/// title, a paragraph beyond the last).
/// </summary>
internal static class DiagnosticReads
{
    /// <summary>Reads a row <c>list, instrument, diagnostics, labels, citations</c>.</summary>
    public static IEnumerable<Diagnostic> Read(JsonElement row)
    {
        var instrument = new InstrumentId(row[1].GetString()!);
        HashSet<string>? labels = row[3].ValueKind == JsonValueKind.Null ? null : [.. row[3].Words()];
        return row[2].EnumerateArray().SelectMany(text => Seen(instrument, text.Text() ?? JsonText.Empty, labels)).Concat(Found(instrument, row[4]));
    }

    private static IEnumerable<Diagnostic> Seen(InstrumentId instrument, string json, HashSet<string>? labels)
    {
        foreach (JsonElement seen in JsonDocument.Parse(json).RootElement.EnumerateArray())
        {
            string? label = seen[2].Text();
            if (labels is null || (label is not null && labels.Contains(label)))
            {
                ProvisionId? provision = label is null ? null : new ProvisionId(instrument, label);
                CitationId? citation = provision is { } p && seen[3].ValueKind == JsonValueKind.Number ? new CitationId(p, seen[3].GetInt32()) : null;
                yield return new Diagnostic(seen[0].GetString()!, seen[1].GetString()!, provision, citation);
            }
        }
    }

    private static IEnumerable<Diagnostic> Found(InstrumentId instrument, JsonElement citations)
    {
        foreach (JsonElement cited in citations.EnumerateArray())
        {
            var provision = new ProvisionId(instrument, cited[0].GetString()!);
            var citation = new CitationId(provision, cited[2].GetInt32());
            string target = cited[3].GetString()!;
            foreach ((string code, string message) in Contradictions(target, cited))
            {
                yield return new Diagnostic(code, message, provision, citation);
            }
        }
    }

    private static IEnumerable<(string Code, string Message)> Contradictions(string target, JsonElement cited)
    {
        if (cited[4].Text() is { } citedDate && cited[5].Text() is { } date && citedDate != date)
        {
            yield return (DiagnosticCodes.DateMismatch, $"Cited as of {Day(citedDate)}; {target} was adopted on {Day(date)}.");
        }

        // Titles are the same if their words are: quotation marks and dashes are printed in several ways.
        if (cited[6].Text() is { } citedTitle && cited[7].Text() is { } title && KebabCase.Of(citedTitle) != KebabCase.Of(title))
        {
            yield return (DiagnosticCodes.TitleMismatch, $"Cited as “{citedTitle}”; the title of {target} is “{title}”.");
        }

        int[] numbers = cited[9].ValueKind == JsonValueKind.Null ? [] : [.. cited[9].EnumerateArray().Select(n => Number(n.Text()))];
        foreach (string part in cited[8].Words())
        {
            if (numbers.Length > 0 && part.Length > 0 && char.IsAsciiDigit(part[0]) && Number(part) > numbers.Max())
            {
                yield return (DiagnosticCodes.PinpointBeyondEnd, $"Cites paragraph {part}; the last operative paragraph of {target} is {numbers.Max()}.");
            }
        }
    }

    // The number that a label begins with; 0 for none.
    private static int Number(string? text)
    {
        string digits = new([.. (text ?? "").TakeWhile(char.IsAsciiDigit).Take(9)]);
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Day(string date) => DayText.Read(date)!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
