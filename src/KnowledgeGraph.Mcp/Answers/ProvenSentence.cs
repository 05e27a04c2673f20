using System.Text.Json.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Mcp.Answers;

/// <summary>One thing that an answer says, with what proves it.</summary>
/// <param name="Says">The sentence. It names nothing that is not in the graph.</param>
/// <param name="Id">What the words stand in, or the citation that they are: an id of the graph, or a place in a draft.</param>
/// <param name="Words">The words that prove it, as they stand.</param>
/// <param name="Span">Where they stand in the text of what <paramref name="Id"/> names: of an instrument in its title, in UTF-16 units.</param>
/// <param name="Status">What is known of it, one of a few words.</param>
internal sealed record ProvenSentence(string Says, string Id, string Words, TextSpan Span, string Status)
{
    private static readonly string[] Told = ["title", "date", "pinpoint", "chain", "step", "steps", "proof", "closest", "coverage", "was", "changes"];

    /// <summary>The same for programs, and more: what a tool tells beside it.</summary>
    public JsonObject More { get; init; } = [];

    /// <summary>How many characters it takes, about, each way that it is shown.</summary>
    public int Length => Says.Length + Id.Length + Words.Length + Status.Length + More.Sum(m => m.Key.Length + (m.Value?.ToJsonString().Length ?? 0));

    /// <summary>It as an object.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["says"] = Says,
            ["id"] = Id,
            ["words"] = Words,
            ["span"] = new JsonArray(Span.Start, Span.End),
            ["status"] = Status,
        };
        foreach ((string name, JsonNode? value) in More)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    /// <summary>It as lines of text, with what neither the sentence nor its id says already.</summary>
    public override string ToString()
    {
        string beside = string.Join("; ", More.Where(m => Told.Contains(m.Key)).Select(m => $"{m.Key}: {Plain(m.Value)}"));
        return FormattableString.Invariant($"{Says}\n  [{Id} {Span.Start}-{Span.End} {Status}] “{Words}”{(beside.Length == 0 ? "" : "\n  " + beside)}");
    }

    private static string Plain(JsonNode? value) => value switch
    {
        JsonArray list => string.Join(", ", list.Select(Plain)),
        JsonObject one => string.Join(", ", one.Where(o => o.Value is JsonValue).Select(o => $"{o.Key} {o.Value}")),
        _ => value?.ToString() ?? "",
    };
}
