using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Serving;

/// <summary>What <c>tools.json</c> says of the tools: names, descriptions, and the forms of what is asked and answered.</summary>
internal static class ToolCatalog
{
    // What every sentence has; a tool's own come after them.
    private static readonly string[] OfASentence = ["says", "id", "words", "span", "status"];

    private static readonly JsonObject File = Read();

    /// <summary>What a client is told of all tools together.</summary>
    public static string Instructions { get; } = File["instructions"]!.GetValue<string>();

    /// <summary>The tools as clients are told of them.</summary>
    public static IReadOnlyList<Tool> Tools { get; } = [.. File["tools"]!.AsArray().Select(t => Of(t!.AsObject()))];

    /// <summary>The names of the arguments of each tool.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Arguments { get; } = File["tools"]!.AsArray()
        .ToDictionary(t => t!["name"]!.GetValue<string>(), t => (IReadOnlyCollection<string>)[.. t!["input"]!.AsObject().Select(p => p.Key)]);

    private static JsonObject Read()
    {
        using Stream file = typeof(ToolCatalog).Assembly.GetManifestResourceStream("mcp/tools.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }

    private static Tool Of(JsonObject tool) => new()
    {
        Name = tool["name"]!.GetValue<string>(),
        Title = tool["title"]!.GetValue<string>(),
        Description = tool["description"]!.GetValue<string>(),
        InputSchema = Element(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = tool["input"]!.DeepClone(),
            ["required"] = tool["required"]!.DeepClone(),
            ["additionalProperties"] = false,
        }),
        OutputSchema = Element(Output(tool["sentence"]!.AsObject(), tool["answer"]!.AsObject())),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
    };

    private static JsonObject Output(JsonObject sentence, JsonObject answer)
    {
        var of = new JsonObject(OfASentence.Select(name => KeyValuePair.Create<string, JsonNode?>(
            name, name == "span" ? List(new JsonObject { ["type"] = "integer" }) : new JsonObject { ["type"] = "string" })));
        Add(of, sentence);
        var all = new JsonObject
        {
            ["sentences"] = List(new JsonObject
            {
                ["type"] = "object",
                ["properties"] = of,
                ["required"] = new JsonArray([.. OfASentence.Select(n => (JsonNode)n)]),
            }),
            ["candidates"] = List(new JsonObject { ["type"] = "object" }),
        };
        Add(all, answer);
        all["total"] = new JsonObject { ["type"] = "integer" };
        all["next"] = new JsonObject { ["type"] = "string" };
        all["notes"] = List(new JsonObject { ["type"] = "string" });
        return new JsonObject { ["type"] = "object", ["properties"] = all, ["required"] = new JsonArray("sentences") };
    }

    private static void Add(JsonObject to, JsonObject more)
    {
        foreach ((string name, JsonNode? value) in more)
        {
            to[name] = value!.DeepClone();
        }
    }

    private static JsonObject List(JsonObject of) => new() { ["type"] = "array", ["items"] = of };

    private static JsonElement Element(JsonObject json) => JsonSerializer.SerializeToElement(json);
}
