using System.Text;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Tools;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Mcp.Resources;

/// <summary>The guide, and the texts of instruments as resources: <c>kg://guide</c>, <c>kg://text/A/RES/74/174</c>.</summary>
/// <param name="meant">Finds them.</param>
internal sealed class TextResources(MeantTexts meant)
{
    /// <summary>The address of the guide.</summary>
    public const string Guide = "kg://guide";

    private const string Texts = "kg://text/";
    private const string Plain = "text/plain";
    private const string Markdown = "text/markdown";
    private const int MostCharacters = 100_000;
    private const int PageSize = 500;
    private const int MostCompletions = 20;
    private const string Variable = "symbol";

    private static readonly Lazy<string> GuideText = new(ReadGuide);

    /// <summary>What can be read without knowing a symbol.</summary>
    public static ListResourcesResult List() => new()
    {
        Resources = [new Resource { Uri = Guide, Name = "guide", Title = "How to ask the graph", MimeType = Markdown, Description = "What is in the graph, what the tools answer, and what their words mean." }],
    };

    /// <summary>What can be read by symbol.</summary>
    public static ListResourceTemplatesResult Templates() => new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate
            {
                UriTemplate = Texts + "{+" + Variable + "}",
                Name = "text",
                Title = "A text",
                MimeType = Plain,
                Description = "The words of an instrument by its symbol, each paragraph after its label.",
            },
        ],
    };

    /// <summary>Reads a resource.</summary>
    /// <exception cref="ToolRefusal">There is none at that address.</exception>
    public async Task<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        if (uri == Guide)
        {
            return Of(uri, Markdown, GuideText.Value);
        }

        if (!uri.StartsWith(Texts, StringComparison.Ordinal) || uri.Length - Texts.Length > ReferenceResolver.LongestText)
        {
            throw new ToolRefusal(ToolRefusal.NotFound, $"There is no such resource. There are {Guide} and {Texts}SYMBOL.");
        }

        // What several texts fit is not one resource.
        var answer = new AnswerBuilder("text", "");
        string symbol = Uri.UnescapeDataString(uri[Texts.Length..]);
        return await meant.OneAsync(Variable, symbol, answer, cancellationToken).ConfigureAwait(false) is { } found
            ? Of(uri, Plain, await TextAsync(found, cancellationToken).ConfigureAwait(false))
            : throw new ToolRefusal(ToolRefusal.NotFound, $"Several texts fit: {string.Join("; ", answer.Candidates.Select(c => c.Id))}.");
    }

    /// <summary>Symbols that go on from what is typed.</summary>
    public async Task<CompleteResult> CompleteAsync(CompleteRequestParams? asked, CancellationToken cancellationToken)
    {
        string typed = asked?.Argument?.Value ?? "";
        bool isSymbol = asked is { Ref: ResourceTemplateReference reference, Argument.Name: Variable }
            && reference.Uri?.StartsWith(Texts, StringComparison.Ordinal) == true;
        string[] values = isSymbol && typed.Length is > 0 and <= ReferenceResolver.LongestText
            ? [.. (await meant.BeginningsAsync(typed, cancellationToken).ConfigureAwait(false)).Take(MostCompletions).Select(id => id.Value)] : [];
        return new CompleteResult { Completion = new Completion { Values = values, Total = values.Length, HasMore = false } };
    }

    private static ReadResourceResult Of(string uri, string type, string text) => new()
    {
        Contents = [new TextResourceContents { Uri = uri, MimeType = type, Text = text }],
    };

    private static string ReadGuide()
    {
        using var reader = new StreamReader(typeof(TextResources).Assembly.GetManifestResourceStream("mcp/guide.md")!);
        return reader.ReadToEnd();
    }

    private async Task<string> TextAsync(Resolution.Found found, CancellationToken cancellationToken)
    {
        var text = new StringBuilder($"{found.Entity} {GraphSentences.Cut(found.Instrument.Title ?? "")}".TrimEnd()).Append("\n\n");
        Cursor? after = null;
        Page<Provision> page;
        do
        {
            var request = new PageRequest(PageSize, after);
            page = found.Provision is { } part
                ? await new WholeParagraph(meant.Graph).PageAsync(part, request, cancellationToken).ConfigureAwait(false)
                : (await meant.Graph.PartsAsync([found.Instrument.Id], [], request, cancellationToken: cancellationToken).ConfigureAwait(false))
                    .GetValueOrDefault(found.Instrument.Id) ?? Page<Provision>.Empty;
            foreach (Provision provision in page.Items.Select(i => i.Node))
            {
                if (text.Length + provision.Text.Length > MostCharacters)
                {
                    return text.Append("This is not all: read goes on from any paragraph.\n").ToString();
                }

                WorkBudget.Hold(sizeof(char) * provision.Text.Length);
                text.Append(provision.Id.Label).Append(": ").Append(provision.Text).Append('\n');
            }

            after = page.Items is [.., var last] ? last.Cursor : null;
        }
        while (page.HasNext && after is not null);

        return page.TotalCount > 0 ? text.ToString() : text.Append("Its text is not in the graph; built_on_by tells which texts cite it.\n").ToString();
    }
}
