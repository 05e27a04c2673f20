using System.Text;
using System.Text.Json;
using KnowledgeGraph.Mcp.Serving;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Tests.Serving;

/// <summary>What an agent is told of the tools before it has asked anything.</summary>
public sealed class ToolCatalogTests
{
    private const int MostTokens = 4_000;

    // The measure: a token of English and JSON has about four bytes. By o200k_base, the tokenizer of several models, there are fewer.
    private const int BytesAToken = 4;

    [Test]
    public void Tools_AreNine_AndOnlyRead()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ToolCatalog.Tools.Select(t => t.Name), Is.EqualTo(
                ["resolve", "read", "builds_on", "built_on_by", "trace", "agreed_language", "series_and_diff", "search", "check_draft"]));
            Assert.That(ToolCatalog.Tools.Select(t => t.Annotations!.ReadOnlyHint), Is.All.True);
            Assert.That(ToolCatalog.Tools.Select(t => t.Annotations!.DestructiveHint), Is.All.False);
            Assert.That(ToolCatalog.Tools.Select(t => t.Annotations!.OpenWorldHint), Is.All.False);
            Assert.That(ToolCatalog.Tools.Select(t => t.OutputSchema), Is.All.Not.Null);
            Assert.That(ToolCatalog.Tools.Select(t => t.Title), Is.All.Not.Empty);
        }
    }

    [Test]
    public void Descriptions_AndSchemas_AndInstructions_TakeFourThousandTokensAtTheMost()
    {
        var list = new ListToolsResult { Tools = [.. ToolCatalog.Tools] };
        int bytes = JsonSerializer.SerializeToUtf8Bytes(list, McpJsonUtilities.DefaultOptions).Length
            + Encoding.UTF8.GetByteCount(ToolCatalog.Instructions);

        Assert.That(bytes, Is.LessThanOrEqualTo(MostTokens * BytesAToken));
    }
}
