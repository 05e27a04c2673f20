using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// What a server's message repeats of the values that were sent is taken out: the message is printed and logged, and what somebody asked for
/// is not.
/// </summary>
internal static partial class EchoedValues
{
    // Shorter ones are words of every message.
    private const int Shortest = 4;

    /// <summary>The message without the values.</summary>
    /// <param name="message">What the server says.</param>
    /// <param name="request">The request's body.</param>
    public static string Without(string message, ReadOnlyMemory<byte> request)
    {
        using JsonDocument sent = JsonDocument.Parse(request);
        IEnumerable<string> values = Strings(sent.RootElement.GetProperty("parameters")).Distinct(StringComparer.Ordinal)
            .OrderByDescending(v => v.Length).ThenBy(v => v, StringComparer.Ordinal);
        return values.Aggregate(message, (left, value) => left.Replace(value, "…", StringComparison.OrdinalIgnoreCase));
    }

    // Also the words of a value: a message may repeat one of them, and escape what stands between them.
    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Words(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    private static IEnumerable<string> Words(string value) =>
        Word().Matches(value).Select(m => m.Value).Append(value).Where(w => w.Length >= Shortest);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
