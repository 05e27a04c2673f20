using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Model.Graph;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Tests.Sample;

/// <summary>The tools over a graph in an embedded store, called as a client calls them.</summary>
internal sealed class ToolSession : IAsyncDisposable
{
    private readonly TemporaryStore _texts;
    private readonly GraphToolbox _tools;

    private ToolSession(TemporaryStore texts, CallLimits limits)
    {
        _texts = texts;
        _tools = GraphToolbox.Over(texts.Store, Extractor.Default, limits, TimeProvider.System, NullLogger<GraphToolbox>.Instance);
    }

    public IGraphStore Graph => _texts.Store;

    public GraphToolbox Tools => _tools;

    /// <summary>The seed and some texts that were made for the tests.</summary>
    public static async Task<ToolSession> OpenAsync(CallLimits? limits = null)
    {
        TemporaryStore texts = await TemporaryStore.OpenAsync();
        string seed = Repository.Seed;
        await texts.Store.SaveAsync([
            new IncomingDocument(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed"),
            .. SampleTexts.All.Select(t => new IncomingDocument(Extractor.Default.ExtractText(t.Name + ".txt", t.Text), t.Name)),
        ]);
        return new ToolSession(texts, limits ?? CallLimits.Standard);
    }

    /// <summary>Official documents.</summary>
    public static async Task<ToolSession> OpenAsync(IEnumerable<string> files)
    {
        TemporaryStore texts = await TemporaryStore.OpenAsync();
        await texts.Store.SaveAsync([.. files.Select(f => new IncomingDocument(Extractor.Default.Extract(f, File.ReadAllBytes(f)), f))]);
        return new ToolSession(texts, CallLimits.Standard);
    }

    /// <summary>Calls a tool with arguments as JSON.</summary>
    public async Task<ToolReply> CallAsync(string tool, string arguments)
    {
        using JsonDocument sent = JsonDocument.Parse(arguments);
        CallToolResult result = await _tools.CallAsync(
            tool, [.. sent.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))]);
        return new ToolReply(
            result.IsError == true, ((TextContentBlock)result.Content[0]).Text, result.StructuredContent!.Value);
    }

    public async ValueTask DisposeAsync()
    {
        _tools.Dispose();
        await _texts.DisposeAsync();
    }
}

/// <summary>What a tool answered.</summary>
internal sealed record ToolReply(bool IsError, string Text, JsonElement Json)
{
    public JsonElement[] Sentences => [.. Json.GetProperty("sentences").EnumerateArray()];

    public JsonElement[] Candidates => Json.TryGetProperty("candidates", out JsonElement all) ? [.. all.EnumerateArray()] : [];

    public string[] Ids => [.. Sentences.Select(s => s.GetProperty("id").GetString()!)];

    public string? Next => Json.TryGetProperty("next", out JsonElement next) ? next.GetString() : null;

    public int? Total => Json.TryGetProperty("total", out JsonElement total) ? total.GetInt32() : null;
}
