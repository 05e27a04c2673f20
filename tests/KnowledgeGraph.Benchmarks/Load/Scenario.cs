using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>A question asked again and again, each time of something else.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Query">The query; its variable is <c>$v</c>.</param>
/// <param name="Values">What <c>$v</c> is: ids of provisions that cite something, ids of loaded instruments, words, or pairs of words.</param>
internal sealed record Scenario(string Name, string Query, ScenarioValues Values)
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new("nothing", "query N($v: String!) { __typename @skip(if: false) search(text: $v, first: 0) @skip(if: true) { totalCount } }",
            ScenarioValues.Words),
        new("instrument", "query I($v: String!) { instrument(ref: $v) { id title } }", ScenarioValues.Instruments),
        new("provision", "query P($v: String!) { provision(ref: $v) { buildsOn { nodes { type to { ... on Instrument { id title } ... on Provision { id } } } } } }", ScenarioValues.Provisions),
        new("provision-text",
            "query P($v: String!) { provision(ref: $v) { text buildsOn { nodes { type to { ... on Instrument { id title } ... on Provision { id } } citations { text } } } } }", ScenarioValues.Provisions),
        new("lineage", "query L($v: String!) { lineage(from: [$v], depth: 2, limit: 200) { nodes { depth degree entity { id } } edges { type depth from { id } to { id } } isTruncated omittedNodes } }", ScenarioValues.Instruments),
        new("lineage-drawn", "query L($v: String!) { lineage(from: [$v], depth: 2, limit: 200) { nodes { depth x y entity { id } } edges { type from { id } to { id } } isTruncated } }", ScenarioValues.Instruments),
        new("search", "query S($v: String!) { search(text: $v, first: 20) { totalCount edges { snippet node { ... on Instrument { id } ... on Provision { id } } } } }", ScenarioValues.Words),
        new("search-new", "query S($v: String!) { search(text: $v, first: 20) { totalCount edges { snippet node { ... on Instrument { id } ... on Provision { id } } } } }", ScenarioValues.PairsOfWords),
        new("statistics", "query S($v: String!) { statistics { instruments citations mostCited(first: 10) { citations } } search(text: $v) @skip(if: true) { totalCount } }", ScenarioValues.Words),
    ];

    /// <summary>The bodies to post, in a fixed order that looks like chance.</summary>
    public async Task<byte[][]> BodiesAsync(HttpLine line)
    {
        IReadOnlyList<string> values = await ValuesAsync(line).ConfigureAwait(false);
        var order = new Random(1);
        return [.. values.OrderBy(_ => order.Next()).Select(v => JsonSerializer.SerializeToUtf8Bytes(new { query = Query, variables = new { v } }))];
    }

    /// <summary>Everything that the variable may be, in the order of the graph.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(HttpLine line)
    {
        if (Values == ScenarioValues.Words)
        {
            return SearchTexts.All;
        }

        string field = Values == ScenarioValues.Provisions ? "nodes { citations(first: 20) { nodes { source { id } } } }" : "nodes { id title }";
        List<string> values = [];
        string? after = null;
        for (int page = 0; page < 60; page++)
        {
            byte[] body = JsonSerializer.SerializeToUtf8Bytes(new
            {
                query = $"query V($after: String) {{ instruments(filter: {{ isLoaded: true }}, first: 50, after: $after) {{ {field} pageInfo {{ endCursor hasNextPage }} }} }}",
                variables = new { after },
            });
            (_, ReadOnlyMemory<byte> answer) = await line.SendAsync(line.Request(body)).ConfigureAwait(false);
            JsonElement list = JsonDocument.Parse(answer.ToArray()).RootElement.GetProperty("data").GetProperty("instruments");
            foreach (JsonElement node in list.GetProperty("nodes").EnumerateArray())
            {
                values.AddRange(Values == ScenarioValues.Instruments ? [node.GetProperty("id").GetString()!]
                    : Values == ScenarioValues.PairsOfWords ? SearchTexts.Pairs(node.GetProperty("title").GetString() ?? "")
                    : node.GetProperty("citations").GetProperty("nodes").EnumerateArray()
                        .Select(c => c.GetProperty("source").GetProperty("id").GetString()!).Distinct());
            }

            if (!list.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                break;
            }

            after = list.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        return [.. values.Distinct()];
    }
}

/// <summary>What a scenario's variable is.</summary>
internal enum ScenarioValues
{
    Provisions,
    Instruments,
    Words,
    PairsOfWords,
}

/// <summary>What people search for: single words, several, phrases and prefixes, common and rare.</summary>
internal static class SearchTexts
{
    private static readonly string[] Words =
    [
        "children", "terrorism", "peacekeeping", "decolonization", "desertification", "oceans", "disarmament", "sanctions", "refugees", "migration",
        "crime",
        "corruption", "trafficking", "mercenaries", "palestine", "cyprus", "sahel", "haiti", "kosovo", "darfur", "mandate", "budget", "pension",
        "tribunal",
        "extradition", "biodiversity", "malaria", "disability", "indigenous", "journalists", "torture", "racism", "landmines", "cyberspace",
        "radiation",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Words, .. Words.Select(w => w[..4] + "*"), .. Words.Select(w => $"human rights {w}"), .. Words.Zip(Words.Skip(1), (a, b) => $"{a} {b}"),
        "\"rule of law\"", "\"sustainable development\"", "\"right to development\"", "\"international cooperation\"", "\"climate change\"", "74/174",
        "Kyoto Declaration",
    ];

    /// <summary>The words of a title, each with the next and with the one after that: thousands of questions, of words as frequent as they are in
    /// titles.</summary>
    public static IEnumerable<string> Pairs(string title)
    {
        string[] words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1)).Concat(words.Zip(words.Skip(2))).Select(p => $"{p.First} {p.Second}".Replace('"', ' '));
    }
}
