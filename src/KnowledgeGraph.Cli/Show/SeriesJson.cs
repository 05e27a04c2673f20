using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Cli.Show;

/// <summary>A series as one JSON object: <c>members</c>, <c>place</c>, <c>branches</c>, <c>isCut</c>, named as in the API.</summary>
internal static class SeriesJson
{
    /// <summary>Prints the object.</summary>
    public static void Print(Streams streams, SeriesReading series) =>
        JsonObject.Print(streams, json =>
        {
            WriteAll(json, "members", series.Members);
            json.WriteNumber("place", series.Place);
            WriteAll(json, "branches", series.Branches.Select(b => new SeriesMember(b.Later, b)));
            json.WriteBoolean("isCut", series.IsCut);
        });

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<SeriesMember> members)
    {
        json.WriteStartArray(name);
        foreach (SeriesMember member in members)
        {
            Instrument text = member.Instrument;
            json.WriteStartObject();
            json.WriteString("id", text.Id.Value);
            json.WriteString("title", text.Title);
            json.WriteString("topic", text.Topic);
            json.WriteString("date", text.Date?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("follows", member.Follows?.Earlier.Id.Value);
            json.WriteStartArray("evidence");
            foreach (SeriesEvidence evidence in member.Follows?.Evidence ?? [])
            {
                Write(json, evidence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SeriesEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseUpper.ConvertName(evidence.Kind.ToString()));
        json.WriteString("text", EvidenceInWords.Of(evidence));
        json.WriteString("words", evidence.Words);
        json.WriteString("citation", evidence.Citation?.Id.ToString());
        Write(json, "taken", evidence.Taken);
        Write(json, "kept", evidence.Kept);
        Write(json, "sources", evidence.Sources);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 3));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
