using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>What proves that an instrument without a title is there: the head of its text, or the first citation of it.</summary>
/// <param name="graph">The graph.</param>
internal sealed class UntitledTexts(IGraphReader graph)
{
    /// <summary>Adds it to those of some sentences that have no words; two round trips at the most.</summary>
    public async Task ProveAsync(IEnumerable<ProvenSentence> sentences, CancellationToken cancellationToken)
    {
        ILookup<string, ProvenSentence> bare = sentences
            .Where(s => s.Words.Length == 0 && !s.Id.Contains('#', StringComparison.Ordinal)).ToLookup(s => s.Status);
        InstrumentId[] loaded = [.. bare[GraphSentences.Loaded].Select(s => new InstrumentId(s.Id)).Distinct()];
        EntityId[] cited = [.. bare[GraphSentences.Cited].Select(s => (EntityId)new InstrumentId(s.Id)).Distinct()];
        IReadOnlyDictionary<InstrumentId, Page<Provision>> heads = loaded.Length == 0
            ? new Dictionary<InstrumentId, Page<Provision>>()
            : await graph.PartsAsync(loaded, [ProvisionKind.Head], new PageRequest(1), cancellationToken: cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<EntityId, Page<Citation>> citations = cited.Length == 0
            ? new Dictionary<EntityId, Page<Citation>>()
            : await graph.CitationsOfAsync(cited, CitationFilter.None, new PageRequest(1), cancellationToken).ConfigureAwait(false);
        foreach (ProvenSentence sentence in bare.SelectMany(s => s))
        {
            var id = new InstrumentId(sentence.Id);
            if (heads.GetValueOrDefault(id)?.Items is [var head, ..])
            {
                TextSpan span = Excerpt.Of(head.Node.Text, 0, GraphSentences.MostQuoted);
                sentence.More["proof"] = Proof(head.Node.Id.ToString(), span.Of(head.Node.Text).ToString(), span.Start);
            }
            else if (citations.GetValueOrDefault(id)?.Items is [var citation, ..])
            {
                string words = citation.Node.Text[..Excerpt.Of(citation.Node.Text, 0, GraphSentences.MostQuoted).End];
                sentence.More["proof"] = Proof(citation.Node.Id.ToString(), words, citation.Node.Id.Start);
            }
        }
    }

    private static JsonObject Proof(string id, string words, int start) => new()
    {
        ["id"] = id,
        ["words"] = words,
        ["span"] = new JsonArray(start, start + words.Length),
    };
}
