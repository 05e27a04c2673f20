using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Following.Topics;

namespace KnowledgeGraph.Following.Hooks;

/// <summary>What is sent: its id, the same however often it is sent, and its body.</summary>
/// <param name="Id">The value of <c>webhook-id</c>.</param>
/// <param name="Body">JSON with type, timestamp and data.</param>
public sealed record WebhookMessage(string Id, string Body)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>That something is newly cited.</summary>
    public static WebhookMessage Of(string hook, NewlyCited news)
    {
        JournalEntry entry = news.Entry;
        return new WebhookMessage(Named(hook, entry.Id.ToString()), JsonSerializer.Serialize(
            new
            {
                type = "citation.new",
                timestamp = entry.At,
                data = new
                {
                    uuid = entry.Id,
                    citation = entry.Citation.ToString(),
                    source = entry.Citation.Source.ToString(),
                    cited = entry.Cited.Value,
                    since = entry.Before.ToString(),
                    words = news.Citation?.Text,
                    pinpoint = news.Citation?.Pinpoint,
                    relation = news.Citation?.Relation,
                    verb = news.Citation?.Verb,
                },
            }, Json));
    }

    /// <summary>That the store no longer remembers what came before a place.</summary>
    public static WebhookMessage Missed(string hook, JournalPlace since, JournalPlace until, DateTimeOffset now) =>
        new(Named(hook, $"missed {since} {until}"), JsonSerializer.Serialize(
            new
            {
                type = "citations.missed",
                timestamp = now,
                data = new
                {
                    since = since.ToString(),
                    until = until.ToString(),
                    advice = "What newly cited it between the two is no longer remembered one by one: read what cites it as it is.",
                },
            }, Json));

    private static string Named(string hook, string what) => "msg_" + StableId.Of($"{hook}\n{what}").ToString("N");
}
