using System.Text.Json;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>The report on a draft as JSON, the same from <c>kg check</c> and from the page.</summary>
public static class DraftJson
{
    /// <summary>Writes what is in the object of the whole report.</summary>
    /// <param name="json">Where; an object is begun.</param>
    /// <param name="name">What the draft is called.</param>
    /// <param name="reading">The draft, checked.</param>
    public static void Write(Utf8JsonWriter json, string name, DraftReading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        json.WriteString("draft", name);
        json.WriteString("title", reading.Document.Head.Title);
        json.WriteString("verdict", reading.Verdict);
        json.WriteNumber("wrong", reading.Wrong);
        json.WriteNumber("toLookAt", reading.Findings.Count - reading.Wrong);
        json.WriteStartObject("citations");
        foreach (VerdictKind kind in Enum.GetValues<VerdictKind>())
        {
            json.WriteNumber(Name(kind), reading.Count(kind));
        }

        json.WriteEndObject();
        json.WriteStartArray("lines");
        foreach (DraftLine line in DraftLine.Of(reading))
        {
            Write(json, line);
        }

        json.WriteEndArray();
        if (reading.Origins.Agreed is { Words: > 0 } agreed)
        {
            json.WriteNumber("agreedLanguage", Math.Round(agreed.Share, 3));
        }
    }

    /// <summary>Writes a line as an object.</summary>
    public static void Write(Utf8JsonWriter json, DraftLine line)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(line);
        json.WriteStartObject();
        json.WriteString("verdict", Name(line.Kind));
        json.WriteString("place", line.Label);
        if (line.Start is { } start)
        {
            json.WriteNumber("start", start);
        }

        json.WriteString("words", line.Words);
        json.WriteString("says", line.Message);
        if (line.Right is { } right)
        {
            json.WriteString("right", right);
        }

        if (line.Verdict is { } verdict)
        {
            json.WriteString("target", verdict.Place?.ToString() ?? verdict.Target?.Id.Value);
            json.WriteStartArray("near");
            foreach (Instrument near in verdict.Near)
            {
                json.WriteStartObject();
                json.WriteString("id", near.Id.Value);
                json.WriteString("title", near.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("findings");
        foreach (Finding finding in line.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteBoolean("isDoubtful", finding.IsDoubtful);
            json.WriteString("message", finding.Message);
            json.WriteString("right", finding.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(VerdictKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
