using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>Calls of the tools for agents, each with what makes it dear.</summary>
internal static class ToolKinds
{
    private const int LongestDraft = 100_000;

    private static readonly string[] Words =
        ["the", "a*", "of the United Nations", "\"the United Nations\"", "s* r* c*", "children", "Decides to remain seized of the matter", "p*"];

    /// <summary>All nine.</summary>
    public static IEnumerable<RequestKind> All(Hubs hubs)
    {
        int texts = hubs.Texts.Count - 1;
        string Text(int at) => hubs.Texts[at];
        yield return Numbers.Kind("tool resolve", [texts, 30, 1_000], v => Call("resolve", new
        {
            references = Enumerable.Range(0, Math.Max(1, v[1]))
                .Select(i => v[2] == 0 ? Text((v[0] + i) % hubs.Texts.Count) : new string('a', v[2] - 1) + (i % 10)),
        }));
        yield return Numbers.Kind("tool read", [texts, 99], v => Call("read", new { reference = Text(v[0]), limit = v[1] + 1 }));
        yield return Numbers.Kind("tool builds_on", [texts, 99], v => Call("builds_on", new { reference = Text(v[0]), limit = v[1] + 1 }));
        yield return Numbers.Kind("tool built_on_by", [texts, 99, 1], v => Call("built_on_by", v[2] == 0
            ? new { reference = Text(v[0]), limit = v[1] + 1 } : new { reference = Text(v[0]), limit = v[1] + 1, bodies = new[] { "General Assembly" } }));
        yield return Numbers.Kind("tool trace", [texts, texts, 4, 3], v => Call("trace", v[3] switch
        {
            0 => new { from = new[] { Text(v[0]) }, to = Text(v[1]) },
            1 => new { from = Enumerable.Range(0, 5).Select(i => Text((v[0] + i) % hubs.Texts.Count)), depth = v[2] + 1 },
            2 => new { from = new[] { Text(v[0]) }, depth = v[2] + 1, direction = "BUILT_ON_BY" },
            _ => (object)new { from = new[] { Text(v[0]) }, depth = v[2] + 1 },
        }));
        yield return Numbers.Kind("tool agreed_language", [texts], v => Call("agreed_language", new { reference = Text(v[0]) }));
        yield return Numbers.Kind("tool series_and_diff", [texts, texts, 1], v => Call("series_and_diff", v[2] == 0
            ? new { reference = Text(v[0]) } : (object)new { reference = Text(v[0]), with = Text(v[1]) }));
        yield return Numbers.Kind("tool search", [Words.Length - 1, Words.Length - 1, 49], v => Call(
            "search", new { words = $"{Words[v[0]]} {Words[v[1]]}", limit = v[2] + 1 }));
        int[] most = [20, 20, 20, 20_000, 200, 1, texts];
        foreach (string tool in new[] { "check_draft", "agreed_language" })
        {
            yield return Numbers.Kind($"tool {tool} of a draft", most, v => Call(
                tool, new { text = DraftKinds.Text(hubs, v) is { Length: > LongestDraft } text ? text[..LongestDraft] : DraftKinds.Text(hubs, v) }));
        }
    }

    private static CostRequest Call(string name, object arguments)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name, arguments } });
        string words = JsonSerializer.Serialize(arguments);
        return new CostRequest("/mcp", body, "application/json", $"{name} {(words.Length > 200 ? words[..200] : words)}")
        {
            Accepts = "application/json, text/event-stream",
        };
    }
}
