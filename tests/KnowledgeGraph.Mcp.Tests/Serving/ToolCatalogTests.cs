using System.Text;
using System.Text.Json;
using KnowledgeGraph.Mcp.Serving;
using Microsoft.ML.Tokenizers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Tests.Serving;

/// <summary>What an agent is told of the tools before it has asked anything.</summary>
public sealed class ToolCatalogTests
{
    private const int MostTokens = 4_000;

    // The measure that needs no tokenizer: a token of English and JSON has about four bytes.
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
        string all = JsonSerializer.Serialize(list, McpJsonUtilities.DefaultOptions) + ToolCatalog.Instructions;
        int bytes = Encoding.UTF8.GetByteCount(all), tokens = TiktokenTokenizer.CreateForEncoding("o200k_base").CountTokens(all);

        TestContext.Out.WriteLine($"{bytes} bytes, {tokens} tokens of o200k_base");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bytes, Is.LessThanOrEqualTo(MostTokens * BytesAToken));
            Assert.That(tokens, Is.LessThanOrEqualTo(MostTokens));
        }
    }
}
