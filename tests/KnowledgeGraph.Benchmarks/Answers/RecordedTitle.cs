using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>What the library records of a text: its title and its subjects of the thesaurus.</summary>
internal sealed record RecordedTitle(string Symbol, string? Title, IReadOnlyList<string> Subjects)
{
    /// <summary>Reads all records below a folder: files of JSON objects, one after the other.</summary>
    public static IEnumerable<RecordedTitle> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(ReadFile);

    private static List<RecordedTitle> ReadFile(string path)
    {
        List<RecordedTitle> read = [];
        var reader = new Utf8JsonReader(File.ReadAllBytes(path), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object && Text(document.RootElement, "symbol") is { } symbol)
            {
                read.Add(new RecordedTitle(
                    CorpusText.Id(symbol), Text(document.RootElement, "title") ?? Bracketed(Text(document.RootElement, "resolution_title")),
                    [.. TermsOf(document.RootElement)]));
            }
        }

        return read;
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // "Security Council resolution 1325 (2000) [on women and peace and security]": what stands in the brackets.
    private static string? Bracketed(string? title) =>
        title?.IndexOf('[', StringComparison.Ordinal) is >= 0 and var start ? title[(start + 1)..].TrimEnd(']') : title;

    private static IEnumerable<string> TermsOf(JsonElement record)
    {
        if (record.TryGetProperty("subjects", out JsonElement subjects) && subjects.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement subject in subjects.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Array && s.GetArrayLength() > 1))
            {
                if (subject[1].GetString() == "UNBIS Thesaurus" && subject[0].GetString() is { } term)
                {
                    yield return term.Trim();
                }
            }
        }
    }
}
