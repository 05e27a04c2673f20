using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Resources;

/// <summary>What people often want of an agent, in words that make it use the tools well.</summary>
internal static class GraphPrompts
{
    private const int Longest = 100_000;
    private const string Rule = " Say nothing that no answer of the tools says, name no symbol that none has named, and give the id and the quoted words for each thing you say.";

    private static readonly (Prompt Prompt, string Argument, Func<string, string> Text)[] All =
    [
        (Describe("brief", "Brief me on a resolution", "What it says, rests on and led to, with the words that prove it.", "reference", "A symbol or a name."),
            "reference", r => $"Brief me on the United Nations text that I mean by: {r}\nResolve it, read it, see what it builds on, what builds on it, and what changed since the text before it on the same question." + Rule),
        (Describe("review_draft", "Review my draft", "Wrong dates, titles, numbers and paragraphs; newer texts; agreed language.", "text", "The draft's words."),
            "text", t => "Review the draft below with check_draft and agreed_language. List what has to be mended, each with its place; then what is not agreed language and the agreed words nearest to it." + Rule + "\n\n" + t),
    ];

    /// <summary>The list of them.</summary>
    public static ListPromptsResult List() => new() { Prompts = [.. All.Select(p => p.Prompt)] };

    /// <summary>One of them, with its argument in its place.</summary>
    /// <exception cref="McpProtocolException">There is none of the name, or its argument is missing or too long.</exception>
    public static GetPromptResult Get(GetPromptRequestParams? asked)
    {
        (Prompt prompt, string argument, Func<string, string> text) = All.FirstOrDefault(p => p.Prompt.Name == asked?.Name);
        if (prompt is null)
        {
            throw new McpProtocolException($"There is no such prompt. There are {string.Join(", ", All.Select(p => p.Prompt.Name))}.", McpErrorCode.InvalidParams);
        }

        string? value = asked!.Arguments?.TryGetValue(argument, out JsonElement sent) == true && sent.ValueKind == JsonValueKind.String
            ? sent.GetString() : null;
        return string.IsNullOrWhiteSpace(value) || value.Length > Longest
            ? throw new McpProtocolException($"{argument} has to be a string of 1 to {Longest} characters.", McpErrorCode.InvalidParams)
            : new GetPromptResult
            {
                Description = prompt.Description,
                Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = text(value) } }],
            };
    }

    private static Prompt Describe(string name, string title, string description, string argument, string what) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        Arguments = [new PromptArgument { Name = argument, Description = what, Required = true }],
    };
}
