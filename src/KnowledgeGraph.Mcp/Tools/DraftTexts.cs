using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>The texts of drafts that are sent to tools.</summary>
internal static class DraftTexts
{
    /// <summary>The longest draft, in UTF-16 units.</summary>
    public const int Longest = 100_000;

    // A place in a draft has the id that it would have in the graph, were the draft's symbol this.
    private const string Id = "draft";

    // What a draft costs its client, as its page does.
    private const int LeastCost = 1_000;
    private const int CharactersACost = 100;
    private const int LongestBody = 200;

    /// <summary>The draft that is sent; null where none is.</summary>
    public static DraftInput? Read(ToolArguments asked) => asked.OptionalText("text", Longest) is { } text && !string.IsNullOrWhiteSpace(text)
        ? new DraftInput("the draft", null, text, asked.Has("body") ? asked.Text("body", LongestBody) : null) : null;

    /// <summary>What reading it costs.</summary>
    public static int Price(DraftInput draft) => LeastCost + (draft.Words!.Length / CharactersACost);

    /// <summary>The id of a place in a draft.</summary>
    public static string IdOf(string label) => new ProvisionId(new InstrumentId(Id), label).ToString();

    /// <summary>The id of a citation in a draft.</summary>
    public static string IdOf(string label, int start) => new CitationId(new ProvisionId(new InstrumentId(Id), label), start).ToString();

    /// <summary>A paragraph of a draft, of which a piece is quoted.</summary>
    public static ProvenSentence Of(DocumentProvision paragraph, string says, string status)
    {
        TextSpan span = Excerpt.Of(paragraph.Text, 0, GraphSentences.MostQuoted);
        return new ProvenSentence(says, IdOf(paragraph.Label), span.Of(paragraph.Text).ToString(), span, status);
    }

    /// <summary>Says why a draft cannot be read.</summary>
    public static ToolRefusal Refusal(UnreadableDocumentException unread) => new(ToolRefusal.BadInput, $"text {unread.Message}.");
}
