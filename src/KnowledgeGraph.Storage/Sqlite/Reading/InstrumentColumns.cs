using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Serialization;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Reading;

/// <summary>
/// How the properties of an instrument stand in the columns of its row: under their names in snake case, a list as one JSON text, a kind
/// as its number, a body as the number of its row.
/// </summary>
internal static class InstrumentColumns
{
    private static readonly string[] Parameters = [.. InstrumentProperties.All.Select(p => "@" + p.Name)];

    /// <summary>The columns as they are selected from <c>instrument i</c> and <c>body b</c>, in the order of the properties.</summary>
    public static string Selected { get; } =
        string.Join(", ", InstrumentProperties.All.Select(p => p.Form == PropertyForm.Body ? "b.key" : "i." + Column(p)));

    /// <summary>The columns as they are set, each from the parameter that bears the property's name.</summary>
    public static string Assigned { get; } =
        string.Join(", ", InstrumentProperties.All.Select((p, at) => $"{Column(p)} = {Parameters[at]}"));

    /// <summary>The parameters of <see cref="Assigned"/>.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="body">The number of the row of its body.</param>
    public static IEnumerable<(string Name, object? Value)> Values(Instrument instrument, long? body) =>
        InstrumentProperties.All.Select((property, at) =>
            (Parameters[at], property.Form == PropertyForm.Body ? body : Write(property.Get(instrument))));

    /// <summary>Reads <see cref="Selected"/>.</summary>
    /// <param name="id">The instrument's id.</param>
    /// <param name="row">The row.</param>
    /// <param name="first">The first of the columns.</param>
    public static Instrument Read(string id, SqliteRow row, int first) =>
        InstrumentProperties.Read(id, (property, at) => property.Form switch
        {
            PropertyForm.Words => JsonColumn.Words(row.GetString(first + at)),
            PropertyForm.Kind => (InstrumentKind)row.GetInt32(first + at),
            PropertyForm.Flag => row.GetBoolean(first + at),
            _ => row.Text(first + at),
        });

    private static object? Write(object? value) => value switch
    {
        IReadOnlyList<string> words => JsonColumn.Of(words),
        InstrumentKind kind => (int)kind,
        _ => value,
    };

    private static string Column(InstrumentProperty property) =>
        string.Concat(property.Name.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()))
        + (property.Form == PropertyForm.Body ? "_id" : "");
}
