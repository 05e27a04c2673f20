using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Mcp.Tests.Sample;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Tests.Generated;

/// <summary>
/// A thousand calls made by chance. Whatever is asked, an answer names nothing that the graph does not have, repeats nothing of what was asked but a
/// draft's words, quotes what stands where it says, is bounded, and is no defect.
/// </summary>
public sealed partial class RandomCallTests
{
    private const int Calls = 1_000;
    private const int LongestText = 60_000;

    private static readonly string[] Defects = ["INTERNAL_ERROR", "TIMEOUT", "BUSY", "STORE_UNAVAILABLE"];

    [Test]
    public async Task Answers_NameNothingThatTheGraphDoesNotHave()
    {
        await using ToolSession session = await ToolSession.OpenAsync();
        var graph = new GraphWords(session.Graph);
        var calls = new RandomCall(new Random(18));
        int answered = 0, said = 0;
        for (int i = 0; i < Calls; i++)
        {
            (string tool, Dictionary<string, JsonElement> arguments) = calls.Next();
            CallToolResult result = await session.Tools.CallAsync(tool, arguments);
            string text = ((TextContentBlock)result.Content[0]).Text!;
            JsonElement json = result.StructuredContent!.Value;
            string call = $"call {i}, {tool} {Shown(arguments)}";

            Assert.That(Array.Exists(Defects, d => text.StartsWith(d, StringComparison.Ordinal)), Is.False, call + text);
            Assert.That(text, Is.Not.Empty.And.Length.LessThan(LongestText), call);
            string draft = arguments.TryGetValue("text", out JsonElement sent) && sent.ValueKind == JsonValueKind.String ? Spaced(sent) : "";
            await CheckAsync(json, graph, draft, call);
            foreach (string own in Own(json))
            {
                Assert.That(own, Does.Not.Contain(RandomCall.Canary).IgnoreCase, call);
                await NamesWhatIsThereAsync(own, graph, call);
            }

            calls.Saw(json.TryGetProperty("next", out JsonElement next) ? next.GetString() : null);
            answered += result.IsError == true ? 0 : 1;
            said += json.GetProperty("sentences").GetArrayLength();
        }

        TestContext.Out.WriteLine($"{answered} of {Calls} calls were answered, in {said} sentences.");
        Assert.That(answered, Is.GreaterThan(Calls / 4), "chance asks what can be answered, too");
    }

    // Every object with an id, however deep it lies, and everything that an answer calls a text of the graph.
    private static async Task CheckAsync(JsonElement json, GraphWords graph, string draft, string call)
    {
        foreach (JsonElement one in Objects(json))
        {
            foreach (string name in new[] { "from", "to", "was", "predecessor", "containedIn", "id" })
            {
                if (one.TryGetProperty(name, out JsonElement id))
                {
                    foreach (string each in id.GetString()!.Split(", "))
                    {
                        Assert.That(each.StartsWith("draft#", StringComparison.Ordinal) || await graph.TextAsync(each) is not null, $"{each}: {call}");
                    }
                }
            }

            if (one.TryGetProperty("words", out JsonElement words) && words.ValueKind == JsonValueKind.String)
            {
                if (one.GetProperty("id").GetString()!.StartsWith("draft#", StringComparison.Ordinal))
                {
                    Assert.That(draft, Does.Contain(Spaced(words)), call);
                }
                else if (one.TryGetProperty("says", out _))
                {
                    await graph.HoldsAsync(one);
                }
            }
        }
    }

    // What is not quoted from somewhere.
    private static IEnumerable<string> Own(JsonElement json) => Objects(json)
        .SelectMany(o => o.EnumerateObject().Where(p => p.Name is "says" or "message" or "reason" && p.Value.ValueKind == JsonValueKind.String)
            .Select(p => p.Value.GetString()!))
        .Concat(json.TryGetProperty("notes", out JsonElement notes) ? notes.EnumerateArray().Select(n => n.GetString()!) : [])
        .Select(text => Quoted().Replace(text, ""));

    private static async Task NamesWhatIsThereAsync(string text, GraphWords graph, string call)
    {
        foreach (Match symbol in Symbol().Matches(text))
        {
            Assert.That(await graph.TextAsync(symbol.Value.TrimEnd('.', ':', ',', ';')), Is.Not.Null, $"{symbol.Value} in “{text}”: {call}");
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Objects(p.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static string Spaced(JsonElement text)
    {
        try
        {
            return Spaces().Replace(text.GetString()!, " ").Trim();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string Shown(Dictionary<string, JsonElement> arguments) =>
        string.Join(", ", arguments.Select(a => $"{a.Key}: {(a.Value.GetRawText() is { Length: > 200 } raw ? raw[..200] : a.Value.GetRawText())}"));

    [GeneratedRegex("“[^”]*”?")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z]{1,4}(?:[-.][A-Z0-9]+)*/[A-Za-z0-9().\-/]+(?:#[^\s“”]+)?")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
