using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes a document as one JSON object.</summary>
internal static class DocumentJson
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Symbol = JsonEncodedText.Encode("symbol");
    private static readonly JsonEncodedText Topic = JsonEncodedText.Encode("topic");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Date = JsonEncodedText.Encode("date");
    private static readonly JsonEncodedText Paragraph = JsonEncodedText.Encode("paragraph");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText Verb = JsonEncodedText.Encode("verb");
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Relation = JsonEncodedText.Encode("relation");
    private static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
    private static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    private static readonly JsonEncodedText Span = JsonEncodedText.Encode("span");
    private static readonly JsonEncodedText Target = JsonEncodedText.Encode("target");
    private static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText Pinpoint = JsonEncodedText.Encode("pinpoint");
    private static readonly JsonEncodedText Body = JsonEncodedText.Encode("body");
    private static readonly JsonEncodedText Part = JsonEncodedText.Encode("part");
    private static readonly JsonEncodedText Candidates = JsonEncodedText.Encode("candidates");

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Document document)
    {
        DocumentHead head = document.Head;
        json.WriteStartObject();
        json.WriteString("source", document.Source);
        json.WriteString(Symbol, head.Symbol);
        json.WriteString(Title, head.Title);
        WriteDate(json, head.Date);
        json.WriteString("adoptedBy", head.AdoptedBy);
        json.WriteString("session", head.Session);
        json.WriteString("meeting", head.Meeting);
        json.WriteString("agendaItem", head.AgendaItem);
        json.WriteStartArray("subjects");
        foreach (string subject in head.Subjects)
        {
            json.WriteStringValue(subject);
        }

        json.WriteEndArray();
        WriteAll(json, "paragraphs", document.Provisions, Write);
        WriteAll(json, "citations", document.Citations, Write);
        WriteAll(json, "statements", document.Statements, Write);
        WriteAll(json, "diagnostics", document.Diagnostics, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DocumentProvision provision)
    {
        json.WriteString(Label, provision.Label);
        json.WriteString(Kind, provision.Kind.CamelName());
        json.WriteString(Number, provision.Number);
        json.WriteString(Verb, provision.Verb);
        json.WriteString(Text, provision.Text);
    }

    private static void Write(Utf8JsonWriter json, DocumentCitation citation)
    {
        json.WriteString(Paragraph, citation.Source);
        json.WriteStartArray(Span);
        json.WriteNumberValue(citation.Span.Start);
        json.WriteNumberValue(citation.Span.End);
        json.WriteEndArray();
        json.WriteString(Text, citation.Text);
        if (citation.Target is { } target)
        {
            json.WriteStartObject(Target);
            Write(json, target);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(Target);
        }

        json.WriteString(Status, citation.Status.CamelName());
        json.WriteString(Pinpoint, citation.Pinpoint);
        WriteDate(json, citation.CitedDate);
        json.WriteString(Verb, citation.Verb);
        json.WriteString(Relation, citation.Relation.Name());
        if (citation.Candidates.Count > 0)
        {
            json.WriteStartArray(Candidates);
            foreach (CitedInstrument candidate in citation.Candidates)
            {
                json.WriteStartObject();
                Write(json, candidate);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, CitedInstrument instrument)
    {
        json.WriteString(Id, instrument.Id.Value);
        json.WriteString(Symbol, instrument.Symbol);
        json.WriteString(Title, instrument.Title);
        if (instrument.Topic is { } topic)
        {
            json.WriteString(Topic, topic);
        }

        json.WriteString(Kind, instrument.Kind.CamelName());
        json.WriteString(Body, instrument.Body);
        json.WriteString(Part, instrument.Part);
    }

    private static void Write(Utf8JsonWriter json, DocumentStatement statement)
    {
        WriteEnd(json, "subject", statement.Subject);
        json.WriteString(Relation, statement.Relation.Name());
        if (statement.Object.Instrument is { } instrument)
        {
            WriteEnd(json, "object", instrument);
        }
        else
        {
            string body = statement.Object.Body ?? "";
            WriteEnd(json, "object", BodyId.FromName(body).Value, symbol: null, body);
        }

        json.WriteString(Paragraph, statement.Source);
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, CitedInstrument instrument) =>
        WriteEnd(json, name, instrument.Id.Value, instrument.Symbol, instrument.Title);

    private static void WriteEnd(Utf8JsonWriter json, string name, string id, string? symbol, string? title)
    {
        json.WriteStartObject(name);
        json.WriteString(Id, id);
        json.WriteString(Symbol, symbol);
        json.WriteString(Title, title);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DocumentDiagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString(Paragraph, diagnostic.Source);
        json.WriteString("message", diagnostic.Message);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly? date)
    {
        if (date is not { } day)
        {
            json.WriteNull(Date);
            return;
        }

        Span<char> iso = stackalloc char[10];
        day.TryFormat(iso, out _, "O", CultureInfo.InvariantCulture);
        json.WriteString(Date, iso);
    }
}
