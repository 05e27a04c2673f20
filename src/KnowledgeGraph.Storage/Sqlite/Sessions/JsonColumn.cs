using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Sqlite.Sessions;

/// <summary>Lists that are kept in one column, or handed to a statement as one parameter (read there with <c>json_each</c>).</summary>
internal static class JsonColumn
{
    /// <summary>A list of words.</summary>
    public static string Of(IEnumerable<string> words) => JsonText.Of(words);

    /// <summary>A list of numbers.</summary>
    public static string Of(IEnumerable<long> numbers) => JsonText.Of(numbers);

    /// <summary>A list of pairs of an instrument and a label, the label null for the instrument as a whole.</summary>
    public static string Of(IEnumerable<EntityId> entities) => JsonText.Of(entities.Select(e => new[] { e.Instrument.Value, e.Label }));

    /// <summary>Reads a list of words.</summary>
    public static IReadOnlyList<string> Words(string json) => json == JsonText.Empty ? [] : JsonText.Read<string[]>(json);

    /// <summary>A condition: the values wanted, or null where the list is empty and anything will do.</summary>
    public static string? Condition<T>(IReadOnlyList<T> values)
        where T : struct, Enum =>
        values.Count == 0 ? null : Of(values.Select(v => Convert.ToInt64(v, CultureInfo.InvariantCulture)));

    /// <summary>A condition on words: the values wanted, or null where the list is empty and anything will do.</summary>
    public static string? Condition(IReadOnlyList<string> words) => words.Count == 0 ? null : Of(words);

    /// <summary>A condition on entities: each wanted once, or null where the list is empty and anything will do.</summary>
    public static string? Condition(IReadOnlyList<EntityId> entities) => entities.Count == 0 ? null : Of(entities.Distinct());

    /// <summary>A condition on bodies, by whatever they are called; null where there is none.</summary>
    public static string? Bodies(IReadOnlyList<string> words, bool withSubsidiaries = false) =>
        Condition([.. BodyWords.Ids(words, withSubsidiaries)]);
}
